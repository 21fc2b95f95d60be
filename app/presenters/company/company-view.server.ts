import type { CompanyView } from "~/data/company/company.reader.server";
import { readPlaces } from "~/data/city/places.server";
import { needsAcceptance } from "~/domain/company/known-code";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { countryName } from "~/i18n/country";

/** A company's profile as a page shows it in one language. */
export async function companyView(company: CompanyView, locale: Locale) {
  const { zones } = await readPlaces();
  const zone = zones.find(({ id }) => id === company.registeredZoneId);
  return {
    ...company,
    codeVerifiedAt: company.codeVerifiedAt?.toISOString() ?? null,
    codeNeedsOfficer: company.code !== null && !company.codeAccepted && needsAcceptance(company.code),
    zone: zone ? inLanguage(zone.name, locale) : null,
    country: company.foreignCountry ? countryName(locale, company.foreignCountry) : null,
  };
}
