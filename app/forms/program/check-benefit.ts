import type { ProgramContent } from "~/domain/program/content";
import { termsCases } from "~/domain/program/terms-for";
import { questionsIn } from "~/domain/program/visible-questions";
import { planSubsidy } from "~/domain/subsidy/plan";
import type { ContentProblem } from "./check-questions";

/** Terms are read as the calculation will read them, with some start. */
const ANY_START = "2026-01-01";

/** `terms.tiers[0].months` as a path below the terms. */
const pathIn = (field: string): PropertyKey[] =>
  (field.match(/[^.[\]]+/g) ?? []).slice(1).map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** Problems of the benefit: its cases must be the options of its question, and the calculation must take its terms. */
export const benefitProblems = (content: ProgramContent): ContentProblem[] => {
  const { benefit, open } = content;
  if (benefit === null) return open === true ? [{ path: ["benefit"], message: "program.benefitMissing" }] : [];
  const problems = termsCases(benefit).flatMap(({ answer, terms }) => {
    const planned = planSubsidy({ terms: { ...terms, start: ANY_START }, lease: [], events: [] });
    const base = answer === null ? ["benefit", "terms"] : ["benefit", "cases", answer];
    return (planned.ok ? [] : planned.errors).map(({ field, message }) => ({
      path: [...base, ...pathIn(field)],
      message: `program.terms?detail=${encodeURIComponent(message)}`,
    }));
  });
  if (benefit.kind === "same") return problems;
  const question = questionsIn(content).find(({ key }) => key === benefit.question);
  if (question?.kind !== "choice")
    return [...problems, { path: ["benefit", "question"], message: "program.unknownQuestion" }];
  const options = question.options.map(({ value }) => value).sort();
  const cases = Object.keys(benefit.cases).sort();
  return options.join() === cases.join()
    ? problems
    : [...problems, { path: ["benefit", "cases"], message: "program.casesAndOptions" }];
};
