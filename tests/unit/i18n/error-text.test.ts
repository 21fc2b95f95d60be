import { describe, expect, it } from "vitest";
import { PREMISES_QUESTIONS } from "~/domain/program/form/premises-questions";
import { errorText, errorValue } from "~/i18n/error-text";
import { createT } from "~/i18n/t.server";

const keys = Object.values(PREMISES_QUESTIONS).flatMap(Object.keys);

describe.each(["en", "zh-CN"] as const)("an error that names a text, in %s", (locale) => {
  it.each(keys)("says the words of %s, digits in its key or not", (key) => {
    const t = createT(locale, "errors");
    const said = errorText(t, errorValue("program.premisesQuestion", { question: `builder:premises.${key}` }));
    expect(said).not.toContain("builder");
    expect(said).toContain((createT(locale, "builder") as (key: string) => string)(`premises.${key}`));
  });
});
