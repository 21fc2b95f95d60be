import type { FieldError } from "~/domain/subsidy/types";
import { planSubsidy } from "~/domain/subsidy/plan";
import type { ContentProblem } from "./check-questions";

/** What the calculation says, in its own words (docs/rules/calculation.md, rule 8), as error values for a manager. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^is required$/, "program.missing"],
  [/^must be an object$/, "program.form"],
  [/^must be a list$/, "program.form"],
  [/^is not a known field$/, "program.unknownField"],
  [/^must (?:be null or )?hold at least one /, "program.emptyList"],
  [/^must not have more than (\d+) entries$/, "tooMany?max=$1"],
  [/^must be above the band before$/, "program.rising"],
  [/^must be one of /, "notChoice"],
  [/^must be a date that exists/, "program.date"],
  [/^must be a whole number of fen/, "program.money"],
  [/^must be a whole number, 1 or more$/, "program.count"],
  [/^must be a decimal in a string/, "program.area"],
  [/^must be a decimal or fraction in a string/, "program.share"],
  [/^must not have the denominator 0$/, "program.share"],
  [/^must not be above 1$/, "program.share"],
  [/^must not be above (\d+) months$/, "program.tooLong?max=$1"],
  [/^must have exactly one of /, "program.oneAmount"],
  [/^must not be before /, "program.emptyRange"],
  [/^must not give amounts above /, "program.tooMuch"],
  [/^must not let the benefit end after /, "program.tooLate"],
];

/** A refusal of the calculation as an error value. */
export const planErrorValue = ({ message }: Pick<FieldError, "message">): string => {
  for (const [shape, value] of words) {
    const found = shape.exec(message);
    if (found) return value.replace("$1", found[1] ?? "");
  }
  return "program.form";
};

/** `terms.tiers[0].months` as a path below the terms. */
export const pathBelow = (field: string): (string | number)[] =>
  (field.match(/[^.[\]]+/g) ?? []).slice(1).map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** Terms are read as the calculation will read them, with some start. */
const ANY_START = "2026-01-01";

/** Why the calculation does not take some terms, as they are typed so far; `base` is their place. */
export const termProblems = (terms: unknown, base: readonly PropertyKey[]): ContentProblem[] => {
  const given = typeof terms === "object" && terms !== null ? { ...terms, start: ANY_START } : terms;
  const planned = planSubsidy({ terms: given, lease: [], events: [] });
  if (planned.ok) return [];
  return planned.errors.map((error) => ({
    path: [...base, ...pathBelow(error.field)],
    message: planErrorValue(error),
  }));
};
