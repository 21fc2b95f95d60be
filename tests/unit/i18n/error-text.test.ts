import { describe, expect, it } from "vitest";
import { PREMISES_QUESTIONS } from "~/domain/program/form/premises-questions";
import { errorText, errorValue } from "~/i18n/error-text";
import { createT } from "~/i18n/t.server";

const keys = Object.values(PREMISES_QUESTIONS).flatMap(Object.keys);

it("says an amount with its thousands apart", () => {
  const t = createT("en", "errors");
  expect(errorText(t, "change.belowGranted?amount=1234567.80")).toContain("¥1,234,567.80 of this year");
  expect(errorText(t, "yearOutside?min=1900&max=2100")).toContain("between 1900 and 2100");
});

it("says what is short of a line of the budget, with the program in the reader's language", () => {
  const names = { "program@en": "Free start", "program@zh-CN": "免租起步" };
  const line = { year: 2027, source: "program:terms.fundingSource.city", code: "2060499", short: "¥1000.00", ...names };
  const error = errorValue("budgetCodeShort", line);
  expect(errorText(createT("en", "errors"), error)).toContain("2060499 (“Free start”, City), 2027 lacks ¥1,000.00");
  expect(errorText(createT("zh-CN", "errors"), error)).toContain("2060499（“免租起步”，市级）");
});

describe.each(["en", "zh-CN"] as const)("an error that names a text, in %s", (locale) => {
  it.each(keys)("says the words of %s, digits in its key or not", (key) => {
    const t = createT(locale, "errors");
    const said = errorText(t, errorValue("program.premisesQuestion", { question: `builder:premises.${key}` }));
    expect(said).not.toContain("builder");
    expect(said).toContain((createT(locale, "builder") as (key: string) => string)(`premises.${key}`));
  });
});
