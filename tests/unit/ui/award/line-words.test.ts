import { expect, it } from "vitest";
import { explainPlan } from "~/domain/subsidy/explain";
import { planSubsidy } from "~/domain/subsidy/plan";
import type { Proration, TermsInput } from "~/domain/subsidy/types";
import { formats } from "~/i18n/format";
import { createT } from "~/i18n/t.server";
import { lineWords } from "~/ui/award/line-words";

const firstLine = (proration: Proration, terms: Partial<TermsInput> = {}) => {
  const result = planSubsidy({
    terms: {
      start: "2026-01-01",
      tiers: [{ months: 12, share: "1" }],
      capYear: "calendar",
      suspension: "extends",
      proration,
      ...terms,
    },
    lease: [{ from: "2026-01-01", areaM2: "80", rentFenPerM2Month: 5500 }],
    events: [],
  });
  if (!result.ok) throw new Error("refused");
  return lineWords(explainPlan(result)[0]!, createT("zh-CN", "award"), formats("zh-CN"));
};

it("puts a whole month as the sum that it is, a part of one with its days, and a limited one with where it starts", () => {
  expect(firstLine("calendarDays")).toEqual(["整月：80 m² × ¥55 × 100% = ¥4,400.00。"]);
  expect(firstLine("calendarDays", { start: "2026-01-10" })[0]).toBe(
    "31 天中的 22 天，整月为 80 m² × ¥55 × 100% = ¥4,400.00。",
  );
  expect(firstLine("thirty")[0]).toMatch(/^整月：/);
  expect(firstLine("actual365")[0]).toMatch(/^31 天中的 31 天，整月为 /);
  expect(firstLine("calendarDays", { areaCapM2: "60" })).toEqual([
    "整月：¥3,300.00（80 m²，每平方米 ¥55，租金的 100%，计上限后）。",
    "仅计入上限以内的面积。",
  ]);
  expect(firstLine("calendarDays", { tiers: [{ months: 1, fen: 66_667 }] })).toEqual(["整月：¥666.67。"]);
});
