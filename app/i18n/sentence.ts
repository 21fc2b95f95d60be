import { joined, type Phrase, printPhrase, type Voice } from "./phrase";

/** A criterion as the parts of a sentence, as `app/domain/program/describe` has it. */
export type Sentence =
  | { readonly kind: "all" | "any"; readonly parts: readonly Sentence[] }
  | { readonly kind: "not"; readonly part: Sentence }
  | ({ readonly kind: "phrase" } & Phrase);

/** A part of several within another is put in brackets, so that and and or cannot be mistaken. */
const inside = (sentence: Sentence, voice: Voice): string => {
  const content = printSentence(sentence, voice);
  const grouped = (sentence.kind === "all" || sentence.kind === "any") && sentence.parts.length > 1;
  return grouped ? voice.t("criteria:group", { content }) : content;
};

/** Criteria as one sentence in the words of a language, without capital letter and full stop. */
export const printSentence = (sentence: Sentence, voice: Voice): string => {
  if (sentence.kind === "phrase") return printPhrase(sentence, voice);
  if (sentence.kind === "not") return voice.t("criteria:not", { part: inside(sentence.part, voice) });
  return joined(
    sentence.parts.map((part) => inside(part, voice)),
    voice,
    sentence.kind,
  );
};

/** A sentence of its own: with a capital letter. */
export const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
