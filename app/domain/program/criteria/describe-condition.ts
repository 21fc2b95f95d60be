import { isCivilDate } from "~/domain/kernel/time/civil-date";
import { isArea } from "~/domain/kernel/area";
import type { Condition } from "./condition";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Phrase, Term } from "../terms/phrase";
import type { Option } from "../form/question";

/** A question as a condition speaks of it. */
export interface NamedQuestion {
  readonly key: string;
  readonly kind: string;
  readonly label: LocalizedText;
  readonly options: readonly Option[];
}

/** A condition on the answer to one question. */
export type AnswerCondition = Extract<Condition, { readonly question: string }>;

const same = (text: string): LocalizedText => ({ en: text, "zh-CN": text });

const optionText = ({ options }: Pick<NamedQuestion, "options">, value: string): LocalizedText =>
  options.find((option) => option.value === value)?.label ?? same(value);

const valueTerm = (question: NamedQuestion, value: string | number): Term => {
  const { kind } = question;
  if (typeof value === "number")
    return kind === "money" ? { kind: "money", fen: value } : { kind: "number", value, unit: null };
  if (kind === "area" && isArea(value)) return { kind: "area", m2: value };
  if (kind === "date" && isCivilDate(value)) return { kind: "date", date: value };
  return { kind: "texts", texts: [optionText(question, value)] };
};

/** What the condition asks of an answer, as a phrase; the question is looked up among `questions` by its key. */
export const describeAnswer = (condition: AnswerCondition, questions: readonly NamedQuestion[]): Phrase => {
  const { question: key } = condition;
  const found = questions.find((each) => each.key === key) ?? { key, kind: "", label: same(key), options: [] };
  const question: Term = { kind: "text", text: found.label };
  if ("present" in condition) return { key: "criteria:answer.present", terms: { question } };
  if ("in" in condition) {
    const manner = found.kind === "choices" ? "includes" : "is";
    const value: Term = { kind: "texts", texts: condition.in.map((each) => optionText(found, each)) };
    return { key: `criteria:answer.${manner}`, terms: { question, value } };
  }
  const { equals } = condition;
  if (typeof equals === "boolean") return { key: `criteria:answer.${equals ? "yes" : "no"}`, terms: { question } };
  return { key: "criteria:answer.is", terms: { question, value: valueTerm(found, equals) } };
};
