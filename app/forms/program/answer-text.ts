import { fenToYuanString } from "~/domain/kernel/money/fen";
import type { Answer, Question } from "~/domain/program/form/question";

/** The text that stands in the field of a stored answer, so that reading it gives the answer again. */
export const answerText = ({ kind }: Pick<Question, "kind">, answer: Answer | undefined): string => {
  if (typeof answer === "string") return answer;
  if (typeof answer === "boolean") return answer ? "yes" : "no";
  if (typeof answer === "number") return kind === "money" ? fenToYuanString(answer) : String(answer);
  return "";
};
