import { formats } from "./format";
import { joined, type PhraseShape, printPhrase, type Voice } from "./phrase";

/** A criterion as the parts of a sentence, as `app/domain/program/describe` has it. */
export type SentenceShape =
  | { readonly kind: "all" | "any"; readonly parts: readonly SentenceShape[] }
  | { readonly kind: "not"; readonly part: SentenceShape }
  | ({ readonly kind: "phrase" } & PhraseShape)
  | { readonly kind: "dated"; readonly rows: readonly { readonly from: string; readonly phrase: PhraseShape }[] };

const isOfSeveral = (sentence: SentenceShape): boolean => {
  if (sentence.kind === "dated") return sentence.rows.length > 1;
  return (sentence.kind === "all" || sentence.kind === "any") && sentence.parts.length > 1;
};

/** A part of several within another is put in brackets, so that and and or cannot be mistaken. */
const inside = (sentence: SentenceShape, voice: Voice): string => {
  const content = printSentence(sentence, voice);
  return isOfSeveral(sentence) ? voice.t("criteria:group", { content }) : content;
};

const printDated = ({ rows }: Extract<SentenceShape, { kind: "dated" }>, voice: Voice): string => {
  const { date } = formats(voice.locale);
  const parts = rows.map(({ from, phrase }) =>
    voice.t("criteria:from", { date: date(from), part: printPhrase(phrase, voice) }),
  );
  return parts.join(voice.t("criteria:join.dated"));
};

/** Criteria as one sentence in the words of a language, without capital letter and full stop. */
export const printSentence = (sentence: SentenceShape, voice: Voice): string => {
  if (sentence.kind === "phrase") return printPhrase(sentence, voice);
  if (sentence.kind === "dated") return printDated(sentence, voice);
  if (sentence.kind === "not") return voice.t("criteria:not", { part: inside(sentence.part, voice) });
  if (sentence.parts.length === 0) return voice.t("criteria:nothing");
  return joined(
    sentence.parts.map((part) => inside(part, voice)),
    voice,
    sentence.kind,
  );
};

/** A sentence of its own: with a capital letter. */
export const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
