import type { ProgramContent } from "~/domain/program/draft/content";
import { termsCases } from "~/domain/program/terms/terms-for";
import { questionsIn } from "~/domain/program/form/visible-questions";
import type { ContentProblem } from "./check-questions";
import { termProblems } from "./term-problems";

/** A program on offer says what it pays for space. */
export const missingBenefit = ({ benefit, open }: Pick<ProgramContent, "benefit" | "open">): ContentProblem[] =>
  benefit === null && open === true ? [{ path: ["benefit"], message: "program.benefitMissing" }] : [];

/** What the calculation does not take of the terms. */
export const calculationProblems = ({ benefit }: Pick<ProgramContent, "benefit">): ContentProblem[] =>
  (benefit ? termsCases(benefit) : []).flatMap(({ answer, terms }) =>
    termProblems(terms, answer === null ? ["benefit", "terms"] : ["benefit", "cases", answer]),
  );

/** What decides the terms must be asked of everybody: an application without an answer would come to no terms. */
export const decidingProblems = ({ benefit, steps }: Pick<ProgramContent, "benefit" | "steps">): ContentProblem[] => {
  if (benefit?.kind !== "byAnswer") return [];
  const question = questionsIn({ steps }).find(({ key }) => key === benefit.question);
  return question?.kind !== "choice" || (question.required && !question.when)
    ? []
    : [{ path: ["benefit", "question"], message: "program.decidingQuestion" }];
};

/** The cases of a benefit must be the options of its question. */
export const caseProblems = ({ benefit, steps }: Pick<ProgramContent, "benefit" | "steps">): ContentProblem[] => {
  if (benefit?.kind !== "byAnswer") return [];
  const question = questionsIn({ steps }).find(({ key }) => key === benefit.question);
  if (question?.kind !== "choice") return [{ path: ["benefit", "question"], message: "program.unknownQuestion" }];
  const options = question.options.map(({ value }) => value).sort();
  const cases = Object.keys(benefit.cases).sort();
  return options.join() === cases.join() ? [] : [{ path: ["benefit", "cases"], message: "program.casesAndOptions" }];
};
