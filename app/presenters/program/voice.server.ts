import { readPlaces } from "~/data/city/places.server";
import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import { type Locale, textLocale } from "~/i18n/locale";
import type { Voice } from "~/i18n/phrase";
import { createT } from "~/i18n/t.server";

/** What programs are put into words with: translator, names of zones, and texts that are data. */
export interface PublicVoice extends Voice {
  readonly say: (text: LocalizedText) => string;
  readonly zones: readonly { readonly slug: string; readonly name: LocalizedText }[];
}

/** The voice of a page; a language that is not complete yet speaks English throughout. */
export async function voiceIn(wanted: Locale): Promise<PublicVoice> {
  const { zones } = await readPlaces();
  const locale = textLocale(wanted);
  const names = new Map(zones.map(({ slug, name }) => [slug, inLanguage(name, locale)]));
  return {
    t: createT(locale, "program"),
    locale,
    zoneName: (slug) => names.get(slug) ?? slug,
    say: (text) => inLanguage(text, locale),
    zones,
  };
}
