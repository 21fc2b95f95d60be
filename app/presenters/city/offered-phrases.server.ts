import { readOfferedPhrases } from "~/data/city/phrases.server";
import type { PhraseUse } from "~/domain/city/standing-phrase";
import { inLanguage } from "~/domain/kernel/localized-text";
import { isLocale, type Locale, textLocale } from "~/i18n/locale";

/** A phrase in the language of whom it is written to. */
export interface OfferedPhrase {
  readonly id: string;
  readonly words: string;
  readonly language: Locale;
}

/** Whom a text is written to: in which zones the matter is (none for the city), and in which language it is read. */
export interface Addressee {
  readonly zoneIds: readonly string[];
  readonly locale: string;
}

/** The language in which somebody is written to: theirs, or English until it is offered. */
export const languageTo = ({ locale }: Pick<Addressee, "locale">): Locale =>
  textLocale(isLocale(locale) ? locale : "en");

/** The phrases that are offered to whoever writes to somebody. */
export async function offeredPhrases(use: PhraseUse, to: Addressee): Promise<OfferedPhrase[]> {
  const language = languageTo(to);
  const phrases = await readOfferedPhrases(use, to.zoneIds);
  return phrases.map(({ id, words }) => ({ id, words: inLanguage(words, language), language }));
}
