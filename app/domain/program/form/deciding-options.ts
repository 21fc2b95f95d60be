import type { ProgramContent } from "~/domain/program/draft/content";
import type { Option } from "./question";
import { questionsIn } from "./visible-questions";

/** The options of the question that decides a program's terms, in the order of its form; none where terms are the same. */
export const decidingOptions = (content: Pick<ProgramContent, "benefit" | "steps">): readonly Option[] => {
  const { benefit } = content;
  if (benefit?.kind !== "byAnswer") return [];
  const question = questionsIn(content).find(({ key }) => key === benefit.question);
  return question?.kind === "choice" ? question.options : [];
};
