import { isCivilDate } from "~/domain/time/civil-date";
import { compareAreas, isArea } from "./area";
import type { Answer, Question } from "./question";

/** What can be wrong with an answer: keys of the i18n namespace `errors`. */
export type ProblemKey =
  | "required"
  | "text"
  | "tooLong"
  | "number"
  | "decimals"
  | "numberMin"
  | "numberMax"
  | "money"
  | "moneyMin"
  | "moneyMax"
  | "area"
  | "areaMin"
  | "areaMax"
  | "date"
  | "dateMin"
  | "dateMax"
  | "choice"
  | "choicesMin"
  | "choicesMax"
  | "yesNo"
  | "file"
  | "entries"
  | "entriesMin"
  | "entriesMax";

/** `limit` fills the placeholder of a key that has one: a count, fen, m² or a civil date. */
export interface Problem {
  readonly problem: ProblemKey;
  readonly limit?: number | string;
}

type Check<K extends Question["kind"]> = (question: Extract<Question, { kind: K }>, answer: Answer) => Problem | null;

const within = <T extends number | string>(
  value: T,
  { min, max }: { readonly min?: T; readonly max?: T },
  [below, above]: readonly [ProblemKey, ProblemKey],
  order: (a: T, b: T) => number = (a, b) => (a < b ? -1 : a > b ? 1 : 0),
): Problem | null => {
  if (min !== undefined && order(value, min) < 0) return { problem: below, limit: min };
  if (max !== undefined && order(value, max) > 0) return { problem: above, limit: max };
  return null;
};

const text = ({ maxLength }: { readonly maxLength: number }, answer: Answer): Problem | null => {
  if (typeof answer !== "string") return { problem: "text" };
  return within(answer.length, { max: maxLength }, ["tooLong", "tooLong"]);
};

/** As many decimals as the number is written with; it is never so small that it would be written with an exponent. */
const decimalsOf = (value: number): number => String(value).split(".")[1]?.length ?? 0;

const CHECKS: { readonly [K in Question["kind"]]: Check<K> } = {
  text,
  address: text,
  number: (question, answer) => {
    if (typeof answer !== "number" || !Number.isFinite(answer)) return { problem: "number" };
    const { decimals = 0 } = question;
    if (decimalsOf(answer) > decimals) return { problem: "decimals", limit: decimals };
    return within(answer, question, ["numberMin", "numberMax"]);
  },
  money: (question, answer) =>
    typeof answer === "number" && Number.isSafeInteger(answer)
      ? within(answer, question, ["moneyMin", "moneyMax"])
      : { problem: "money" },
  area: (question, answer) =>
    typeof answer === "string" && isArea(answer)
      ? within(answer, question, ["areaMin", "areaMax"], compareAreas)
      : { problem: "area" },
  date: (question, answer) =>
    typeof answer === "string" && isCivilDate(answer)
      ? within(answer, question, ["dateMin", "dateMax"])
      : { problem: "date" },
  choice: ({ options }, answer) => (options.some(({ value }) => value === answer) ? null : { problem: "choice" }),
  choices: (question, answer) => {
    const offered = new Set<unknown>(question.options.map(({ value }) => value));
    if (!Array.isArray(answer) || !answer.every((each) => offered.has(each))) return { problem: "choice" };
    return within(answer.length, question, ["choicesMin", "choicesMax"]);
  },
  yesNo: (_, answer) => (typeof answer === "boolean" ? null : { problem: "yesNo" }),
  file: (_, answer) => (typeof answer === "string" ? null : { problem: "file" }),
  group: (question, answer) =>
    Array.isArray(answer) && answer.every((entry) => typeof entry === "object")
      ? within(answer.length, question, ["entriesMin", "entriesMax"])
      : { problem: "entries" },
};

/** What is wrong with an answer by itself, or null. The entries of a group are not looked into. */
export const answerProblem = (question: Question, answer: Answer): Problem | null => {
  // The table holds a check per kind; TypeScript cannot see that key and question belong together.
  const check = CHECKS[question.kind] as Check<Question["kind"]>;
  return check(question, answer);
};
