import type { PhraseUse } from "~/domain/city/standing-phrase";
import { takePhrases } from "~/domain/city/take-phrases";
import { type Addressee, offeredPhrases } from "~/presenters/city/offered-phrases.server";

interface Into {
  readonly use: PhraseUse;
  /** Names of the texts that take phrases, in their order. */
  readonly texts: readonly string[];
  /** Texts are points of a list: those that the machine found keep their words, others are about this until something is chosen. */
  readonly points?: { readonly target: string };
}

const numbered = (list: string, field: string, rows: number): string[] =>
  Array.from({ length: rows }, (_, row) => `${list}[${row}].${field}`);

/** Where phrases of a refusal go: to its three reasons. */
export const intoReasons: Into = { use: "refusal", texts: numbered("reasons", "words", 3) };

/** The same, where a refusal has one text. */
export const intoReason: Into = { use: "refusal", texts: ["reason"] };

/** Where phrases of an ownership or account that is refused go: to its reasons, which are one text. */
export const intoReasonsOf = (use: "ownership" | "account"): Into => ({ use, texts: ["reasons"] });

/** Where phrases of corrections go: to an official's own points, which are about the whole until something is chosen. */
export const intoPoints: Into = {
  use: "correction",
  texts: numbered("points", "message", 100),
  points: { target: "general" },
};

const beside = (text: string, field: string): string => text.replace(/[^.]+$/, field);

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/**
 * Puts the phrases that were ticked on a form into its texts, and says how many they are; null where none were asked for. A form with ticks
 * that were not taken comes back too, so that nobody decides without what they chose.
 */
export const takesPhrases =
  <Given>(addressee: (given: Given) => Addressee | Promise<Addressee>, { use, texts, points }: Into) =>
  async (given: Given, form: FormData): Promise<number | null> => {
    const ticked = new Set(form.getAll("phrase"));
    if (ticked.size === 0 && !form.has("take")) return null;
    const phrases = (await offeredPhrases(use, await addressee(given))).filter(({ id }) => ticked.has(id));
    const names = texts.filter((name) => form.has(name) && !(points && form.has(beside(name, "found"))));
    const before = names.map((name) => textOf(form, name));
    const after = takePhrases(
      before,
      phrases.map(({ words }) => words),
    );
    names.forEach((name, i) => {
      const target = beside(name, "target");
      if (points && after[i] !== before[i] && textOf(form, target) === "") form.set(target, points.target);
      form.set(name, after[i] ?? "");
    });
    form.delete("phrase");
    form.delete("take");
    return phrases.length;
  };
