import { readPlaces } from "~/data/city/places.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { countryOptions } from "~/i18n/country";

/** The zones and countries that the form of a profile offers: open zones, and that which the profile names already. */
export async function profileChoices(locale: Locale, named: string | null = null) {
  const { zones } = await readPlaces();
  return {
    zones: zones
      .filter(({ id, closed }) => !closed || id === named)
      .map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) })),
    countries: countryOptions(locale),
  };
}
