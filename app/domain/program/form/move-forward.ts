import { answerProblem } from "./answer-problem";
import { isBlank } from "./answer-problems";
import type { ProgramContent } from "../draft/content";
import type { DocumentRequirement } from "./document-requirement";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Answer, Answers, Option, Question, SimpleQuestion } from "./question";
import { requiredDocuments } from "./required-documents";
import { questionsIn, visibleQuestions } from "./visible-questions";

/** Why an answer no longer fits: its question is gone, of another kind, without the option chosen, or with narrower limits. */
export type AsideReason = "gone" | "kind" | "option" | "limits";

/** An answer that no longer fits, with what it takes to read it; `team[0].role` inside a group. */
export interface AnswerAside {
  readonly key: string;
  readonly reason: AsideReason;
  readonly label: LocalizedText;
  readonly kind: Question["kind"];
  readonly options: readonly Option[];
  readonly answer: Answer;
}

/** As an application keeps it: with the number of the version that was left. */
export interface SetAside extends AnswerAside {
  readonly version: number;
  /** The step of that version on which it was asked. */
  readonly step?: string | null;
}

interface Sorted {
  readonly kept: Answers;
  readonly aside: readonly AnswerAside[];
}

/** Where the answers of one place stand: their key and label in front, empty for the form itself. */
interface Place {
  readonly key: string;
  readonly label: LocalizedText | null;
}

const top: Place = { key: "", label: null };

const joined = (outer: LocalizedText | null, inner: LocalizedText): LocalizedText =>
  outer ? { en: `${outer.en}: ${inner.en}`, "zh-CN": `${outer["zh-CN"]}：${inner["zh-CN"]}` } : inner;

const entryPlace = ({ key, label }: Place, question: Question, i: number): Place => {
  const { en, "zh-CN": zh } = joined(label, question.label);
  return { key: `${key}${question.key}[${i}].`, label: { en: `${en} ${i + 1}`, "zh-CN": `${zh} ${i + 1}` } };
};

/** Text and addresses are typed alike. */
const family = (kind: Question["kind"]): string => (kind === "address" ? "text" : kind);

/** Whether the answer stays with the question; what could not be read before stays as it was typed. */
const reasonAgainst = (before: SimpleQuestion, after: Question, answer: Answer): AsideReason | null => {
  if (family(before.kind) !== family(after.kind)) return "kind";
  if (isBlank(answer)) return null;
  const problem = answerProblem(after, answer);
  if (problem === null || answerProblem(before, answer) !== null) return null;
  return problem.problem === "notChoice" ? "option" : "limits";
};

const isEntries = (answer: Answer): answer is readonly Answers[] =>
  Array.isArray(answer) && answer.every((entry) => typeof entry === "object");

/** What is set aside of an answer to a question that was asked before; nothing when it stays. */
const asideOf = (question: Question, answer: Answer, reason: AsideReason, place: Place): AnswerAside[] => {
  if (question.kind === "group" && isEntries(answer))
    return answer.flatMap((entry, i) => allAside(question.questions, entry, reason, entryPlace(place, question, i)));
  const { kind, label } = question;
  const options = "options" in question ? question.options : [];
  return [{ key: place.key + question.key, reason, label: joined(place.label, label), kind, options, answer }];
};

const unknown = (key: string): Question => ({
  key,
  kind: "text",
  required: false,
  maxLength: 10_000,
  label: { en: key, "zh-CN": key },
});

const allAside = (questions: readonly Question[], answers: Answers, reason: AsideReason, place: Place): AnswerAside[] =>
  Object.entries(answers).flatMap(([key, answer]) =>
    asideOf(questions.find((each) => each.key === key) ?? unknown(key), answer, reason, place),
  );

const sortGroup = (before: Question, after: Question, answer: Answer, place: Place): Sorted => {
  const key = after.key;
  if (before.kind !== "group" || after.kind !== "group" || !isEntries(answer))
    return { kept: {}, aside: asideOf(before, answer, "kind", place) };
  const many = Number.POSITIVE_INFINITY;
  // What was too many before stays so, as it was typed.
  const max = answer.length > (before.max ?? many) ? many : (after.max ?? many);
  const entries = answer.map((entry, i) => {
    const at = entryPlace(place, before, i);
    return i < max
      ? sort(before.questions, after.questions, entry, at)
      : { kept: {}, aside: allAside(before.questions, entry, "limits", at) };
  });
  const kept = entries.slice(0, max).map((entry) => entry.kept);
  const aside = entries.flatMap((entry) => entry.aside);
  const left = aside.length === 0 || kept.some((entry) => Object.keys(entry).length > 0);
  return { kept: left ? { [key]: kept } : {}, aside };
};

const sortOne = (
  before: readonly Question[],
  after: readonly Question[],
  place: Place,
  key: string,
  answer: Answer,
) => {
  const [asked, now] = [before.find((each) => each.key === key), after.find((each) => each.key === key)];
  const from = asked ?? now ?? unknown(key);
  if (!now) return { kept: {}, aside: asideOf(from, answer, "gone", place) };
  if (from.kind === "group" || now.kind === "group") return sortGroup(from, now, answer, place);
  const reason = reasonAgainst(from, now, answer);
  return reason === null
    ? { kept: { [key]: answer }, aside: [] }
    : { kept: {}, aside: asideOf(from, answer, reason, place) };
};

/** Sorts answers under some questions into those that stay under others and those that no longer fit. */
function sort(before: readonly Question[], after: readonly Question[], answers: Answers, place: Place): Sorted {
  // Storage forgets the order of names; people know that of the form.
  const positionOf = (key: string) => before.findIndex((question) => question.key === key);
  const entries = Object.entries(answers).sort(([a], [b]) => positionOf(a) - positionOf(b));
  const sorted = entries.map(([key, answer]): Sorted => sortOne(before, after, place, key, answer));
  return {
    kept: Object.assign({}, ...sorted.map(({ kept }) => kept)) as Answers,
    aside: sorted.flatMap(({ aside }) => aside),
  };
}

export interface MovedForward {
  readonly answers: Answers;
  readonly aside: readonly AnswerAside[];
  /** Asked now, and not before. */
  readonly newQuestions: readonly Question[];
  readonly documents: {
    readonly still: readonly DocumentRequirement[];
    readonly added: readonly DocumentRequirement[];
    readonly gone: readonly DocumentRequirement[];
  };
}

type Form = Pick<ProgramContent, "steps" | "documents">;

/**
 * A draft that moves from one version of its program to another: each answer stays with the question of its key, or is set aside
 * where it no longer fits, whole or by the field of a group; never both, and none is lost. Answers that could not be read stay as
 * they were typed. Documents are told by what the answers ask for before and after.
 */
export const moveForward = (before: Form, after: Form, answers: Answers): MovedForward => {
  const [asked, now] = [questionsIn(before), questionsIn(after)];
  const { kept, aside } = sort(asked, now, answers, top);
  const known = new Set(asked.map(({ key }) => key));
  const [needed, needs] = [requiredDocuments(before, answers), requiredDocuments(after, kept)];
  const among = (list: readonly DocumentRequirement[], key: string) => list.some((each) => each.key === key);
  return {
    answers: kept,
    aside,
    newQuestions: visibleQuestions(now, kept).filter(({ key }) => !known.has(key)),
    documents: {
      still: needs.filter(({ key }) => among(needed, key)),
      added: needs.filter(({ key }) => !among(needed, key)),
      gone: needed.filter(({ key }) => !among(needs, key)),
    },
  };
};
