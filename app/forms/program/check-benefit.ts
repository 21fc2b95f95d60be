import type { ProgramContent } from "~/domain/program/content";
import { termsCases } from "~/domain/program/terms-for";
import { questionsIn } from "~/domain/program/visible-questions";
import type { ContentProblem } from "./check-questions";
import { termProblems } from "./term-problems";

/** Problems of the benefit: its cases must be the options of its question, and the calculation must take its terms. */
export const benefitProblems = (content: ProgramContent): ContentProblem[] => {
  const { benefit, open } = content;
  if (benefit === null) return open === true ? [{ path: ["benefit"], message: "program.benefitMissing" }] : [];
  const problems = termsCases(benefit).flatMap(({ answer, terms }) =>
    termProblems(terms, answer === null ? ["benefit", "terms"] : ["benefit", "cases", answer]),
  );
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
