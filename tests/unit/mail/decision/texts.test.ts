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
    begins: null,
  } as const;
  for (const kind of ["approved", "rejected", "effective"] as const) {
    expect(decisionMail("en", { kind, ...about }).text).toMatch(/\n\nSlipway, rent subsidies for new companies$/);
    expect(decisionMail("zh-CN", { kind, ...about }).text).toMatch(/\n\nSlipway 初创企业租金补贴平台$/);
  }
});

it("says of what takes effect before its first day on which day it begins", () => {
  const about = {
    kind: "effective",
    reference: "DL-2026-000123-7",
    program: { en: "Rent", "zh-CN": "租金" },
    link: "",
  } as const;
  const told = (begins: string | null) => [
    decisionMail("en", { ...about, begins }),
    decisionMail("zh-CN", { ...about, begins }),
  ];
  const [en, zh] = told("2027-01-01");
  expect(en?.text).toContain("It begins on 1 January 2027.");
  expect(zh?.text).toContain("自2027年1月1日起享受补贴");
  expect(`${en?.subject} ${en?.text}`).not.toContain("in effect");
  expect(`${zh?.subject} ${zh?.text}`).not.toContain("已生效");
  expect(told(null).map(({ text }) => /in effect|已生效/.test(text))).toEqual([true, true]);
});
