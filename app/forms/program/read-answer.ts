import { yuanToFen } from "~/domain/kernel/money/fen";
import { isArea } from "~/domain/kernel/area";
import { isBlank } from "~/domain/program/form/answer-problems";
import type { Answer, Answers, Question, SimpleQuestion } from "~/domain/program/form/question";
import { cleanCode, cleanLine, cleanLines } from "~/domain/kernel/text/clean";
import { plainDecimal } from "~/domain/kernel/text/plain-decimal";
import { parseCivilDate } from "~/domain/kernel/time/civil-date";

/** What a form posts, nested by name: strings, lists of them where a name repeats, objects for entries of a group. */
export type Posted = Readonly<Record<string, unknown>>;

const readNumber = (text: string): number | string => {
  const plain = plainDecimal(text);
  // Zero is added so that "-0" becomes 0.
  const value = plain === null ? Number.NaN : Number(plain) + 0;
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : text;
};

const readArea = (text: string): string => {
  const bare = plainDecimal(cleanCode(text).replace(/(m ?2|平方米|平米)$/i, ""));
  return bare !== null && isArea(bare) ? bare : text;
};

const readYesNo = (text: string): boolean | string => (text === "yes" ? true : text === "no" ? false : text);

/** The answer that a text means, or the text itself where it cannot be read as one. */
export const readText = (
  { kind, multiline = false }: { readonly kind: SimpleQuestion["kind"]; readonly multiline?: boolean },
  text: string,
): string | number | boolean => {
  switch (kind) {
    case "number":
      return readNumber(text);
    case "money":
      return yuanToFen(text) ?? text;
    case "area":
      return readArea(text);
    case "date":
      return parseCivilDate(text) ?? text;
    case "yesNo":
      return readYesNo(text);
    case "text":
    case "address":
      return multiline ? cleanLines(text) : cleanLine(text);
    case "choice":
    case "choices":
    case "file":
      return text;
  }
};

const isObject = (value: unknown): value is Posted => typeof value === "object" && value !== null;

const listOf = (posted: unknown): unknown[] => (Array.isArray(posted) ? posted : [posted]);

/** Reads what was posted for a question; undefined when that is nothing. What cannot be read is kept as typed. */
export const readAnswer = (question: Question, posted: unknown): Answer | undefined => {
  if (question.kind === "group") {
    const entries = listOf(posted).filter(isObject);
    const read = entries.map((entry) => readAnswers(question.questions, entry));
    // Empty ones between others stay, so that a problem names the entry by the number it was posted under.
    const written = read.slice(0, read.findLastIndex((entry) => Object.keys(entry).length > 0) + 1);
    return isBlank(written) ? undefined : written;
  }
  const texts = listOf(posted).filter((text): text is string => typeof text === "string" && cleanLine(text) !== "");
  if (question.kind === "choices") return isBlank(texts) ? undefined : texts;
  const [text] = texts;
  return text === undefined ? undefined : readText(question, text);
};

/** Reads what was posted for some questions; those without an answer are absent. */
export const readAnswers = (questions: readonly Question[], posted: Posted): Answers =>
  Object.fromEntries(
    questions.flatMap((question) => {
      const answer = readAnswer(question, posted[question.key]);
      return answer === undefined ? [] : [[question.key, answer]];
    }),
  );
