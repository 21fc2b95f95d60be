import { fenToYuanString } from "~/domain/kernel/money/fen";
import { lengthOf } from "~/domain/kernel/text/clean";
import { isCivilDate } from "~/domain/kernel/time/civil-date";
import { outsideYears } from "~/domain/kernel/time/sensible-years";
import { compareAreas, isArea } from "~/domain/kernel/area";
import type { Problem, ProblemKey } from "~/domain/kernel/problem";
import { mayBeginOn } from "../terms/first-day";
import { PREMISES_QUESTIONS } from "./premises-questions";
import type { Answer, Question } from "./question";

type Check<K extends Question["kind"]> = (question: Extract<Question, { kind: K }>, answer: Answer) => Problem | null;

interface Limits<T> {
  readonly min?: T;
  readonly max?: T;
}

interface Manner<T> {
  readonly below: ProblemKey;
  readonly above: ProblemKey;
  readonly order: (a: T, b: T) => number;
  readonly show: (limit: T) => string;
}

const within = <T>(value: T, { min, max }: Limits<T>, { below, above, order, show }: Manner<T>): Problem | null => {
  if (min !== undefined && order(value, min) < 0) return { problem: below, params: { min: show(min) } };
  if (max !== undefined && order(value, max) > 0) return { problem: above, params: { max: show(max) } };
  return null;
};

const byNumber = (a: number, b: number): number => a - b;
const QUANTITY = { below: "tooSmall", above: "tooBig", order: byNumber, show: String } as const;
const MONEY = { ...QUANTITY, show: fenToYuanString } as const;
const AREA = { ...QUANTITY, order: compareAreas } as const;
const COUNT = { ...QUANTITY, below: "tooFew", above: "tooMany" } as const;
const LENGTH = { ...COUNT, above: "tooLong" } as const;
const DAY = {
  below: "dateTooEarly",
  above: "dateTooLate",
  order: (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0),
  show: String,
} as const;

const text = ({ maxLength }: { readonly maxLength: number }, answer: Answer): Problem | null =>
  typeof answer === "string" ? within(lengthOf(answer), { max: maxLength }, LENGTH) : { problem: "invalid" };

/** A number that states a fact is a count. */
const leastOf = ({ fact }: Question): Limits<number> => (fact === undefined ? {} : { min: 0 });

const isOfLease = (key: string): boolean => Object.hasOwn(PREMISES_QUESTIONS.lease, key);

const CHECKS: { readonly [K in Question["kind"]]: Check<K> } = {
  text,
  address: text,
  number: (question, answer) => {
    const { decimals = 0 } = question;
    if (typeof answer !== "number" || !Number.isFinite(answer))
      return { problem: decimals === 0 ? "notWhole" : "notNumber" };
    if (Number(answer.toFixed(decimals)) === answer)
      return within(answer, { ...leastOf(question), ...question }, QUANTITY);
    return decimals === 0 ? { problem: "notWhole" } : { problem: "tooManyDecimals", params: { max: String(decimals) } };
  },
  money: (question, answer) =>
    typeof answer === "number" && Number.isSafeInteger(answer)
      ? within(answer, { min: 0, ...question }, MONEY)
      : { problem: "notMoney" },
  area: (question, answer) =>
    typeof answer === "string" && isArea(answer) ? within(answer, question, AREA) : { problem: "notArea" },
  date: (question, answer) => {
    if (typeof answer !== "string" || !isCivilDate(answer)) return { problem: "notDate" };
    if (question.firstDay && !mayBeginOn(question.firstDay, answer)) return { problem: "notFirstOfMonth" };
    const params = outsideYears(isOfLease(question.key) ? "lease" : "life", answer);
    return within(answer, question, DAY) ?? (params && { problem: "yearOutside", params });
  },
  choice: ({ options }, answer) => (options.some(({ value }) => value === answer) ? null : { problem: "notChoice" }),
  choices: (question, answer) => {
    const offered = new Set<unknown>(question.options.map(({ value }) => value));
    if (!Array.isArray(answer) || !answer.every((each) => offered.has(each))) return { problem: "notChoice" };
    const all = question.options.length;
    if (question.min === all && answer.length < all) return { problem: "allNeeded" };
    return within(answer.length, question, COUNT);
  },
  yesNo: (_, answer) => (typeof answer === "boolean" ? null : { problem: "notChoice" }),
  file: (_, answer) => (typeof answer === "string" ? null : { problem: "invalid" }),
  group: (question, answer) =>
    Array.isArray(answer) && answer.every((entry) => typeof entry === "object")
      ? within(answer.length, question, COUNT)
      : { problem: "invalid" },
};

/** What is wrong with an answer by itself, or null. The entries of a group are not looked into. */
export const answerProblem = (question: Question, answer: Answer): Problem | null => {
  // The table holds a check per kind; TypeScript cannot see that key and question belong together.
  const check = CHECKS[question.kind] as Check<Question["kind"]>;
  return check(question, answer);
};

/** What to say where a required answer is absent. */
export const missingProblem = ({ kind }: Question): Problem => {
  if (kind === "choice" || kind === "choices" || kind === "yesNo") return { problem: "requiredChoice" };
  return { problem: kind === "file" ? "requiredFile" : "required" };
};
