import { expect, it } from "vitest";
import * as en from "~/i18n/resources/en";
import { decisionMail } from "~/mail/decision/texts";

const keysOf = (node: object, prefix: string): string[] =>
  Object.entries(node as Record<string, string | object>).flatMap(([key, value]) =>
    typeof value === "string" ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  );

it("has one signature for every mail", () => {
  expect(keysOf(en, "").filter((key) => key.endsWith("signature") && !key.startsWith("audit."))).toEqual([
    "common.mail.signature",
  ]);
  const about = {
    reference: "DL-2026-000123-7",
    program: { en: "Rent", "zh-CN": "租金" },
    link: "http://x/1",
  } as const;
  for (const kind of ["approved", "rejected", "effective"] as const) {
    expect(decisionMail("en", { kind, ...about }).text).toMatch(/\n\nSlipway, rent subsidies for new companies$/);
    expect(decisionMail("zh-CN", { kind, ...about }).text).toMatch(/\n\nSlipway 初创企业租金补贴平台$/);
  }
});
