import { yuanToFen } from "~/domain/kernel/money/fen";
import { isArea } from "~/domain/kernel/area";
import { isBlank } from "~/domain/program/form/answer-problems";
import type { Answer, Answers, Question, SimpleQuestion } from "~/domain/program/form/question";
import { parseCivilDate } from "~/domain/kernel/time/civil-date";

/** What a form posts, nested by name: strings, lists of them where a name repeats, objects for entries of a group. */
export type Posted = Readonly<Record<string, unknown>>;

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Full-width digits and blanks are forgiven, as are commas between thousands. */
const plain = (text: string): string => text.normalize("NFKC").replace(/[\s,]/g, "");

const readNumber = (text: string): number | string => {
  // Zero is added so that "-0" becomes 0.
  const value = NUMBER.test(plain(text)) ? Number(plain(text)) + 0 : Number.NaN;
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : text;
};

const readArea = (text: string): string => {
  const bare = plain(text).replace(/(m2|平方米|平米)$/i, "");
  return isArea(bare) ? bare : text;
};

const readYesNo = (text: string): boolean | string => (text === "yes" ? true : text === "no" ? false : text);

/** The answer that a text means, or the text itself where it cannot be read as one. */
export const readText = (kind: SimpleQuestion["kind"], text: string): string | number | boolean => {
  switch (kind) {
    case "number":
      return readNumber(text);
    case "money":
      return yuanToFen(text) ?? text;
    case "area":
      return readArea(text);
    case "date":
      return parseCivilDate(text.normalize("NFKC")) ?? text;
    case "yesNo":
      return readYesNo(text);
    case "text":
    case "address":
      // Browsers post line breaks as two characters, and count them as one against the limit.
      return text.replaceAll("\r\n", "\n");
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
  const texts = listOf(posted).filter((text): text is string => typeof text === "string" && text.trim() !== "");
  if (question.kind === "choices") return isBlank(texts) ? undefined : texts;
  const [text] = texts;
  return text === undefined ? undefined : readText(question.kind, text);
};

/** Reads what was posted for some questions; those without an answer are absent. */
export const readAnswers = (questions: readonly Question[], posted: Posted): Answers =>
  Object.fromEntries(
    questions.flatMap((question) => {
      const answer = readAnswer(question, posted[question.key]);
      return answer === undefined ? [] : [[question.key, answer]];
    }),
  );
