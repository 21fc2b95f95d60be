import { readPlaces } from "~/data/places.server";
import { inLanguage } from "~/domain/program/localized-text";
import { type Locale, textLocale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { ReviewVoice } from "./case-checks.server";

/** What a case is put into words with. */
export async function reviewVoice(wanted: Locale): Promise<ReviewVoice> {
  const locale = textLocale(wanted);
  const { zones } = await readPlaces();
  const names = new Map(zones.map(({ slug, name }) => [slug, inLanguage(name, locale)]));
  return { t: createT(locale, "review"), locale, zoneName: (slug) => names.get(slug) ?? slug };
}
