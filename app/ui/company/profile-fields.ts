import type { CompanyProfile } from "~/data/company/company.server";
import { countries } from "~/domain/company/countries";
import type { Locale } from "~/i18n/locale";
import { textLocale } from "~/i18n/locale";

export type ProfileTexts = Readonly<Record<keyof CompanyProfile, string>>;

/** A profile as the texts of its form. */
export const profileTexts = (profile: CompanyProfile): ProfileTexts => ({
  kind: profile.kind,
  name: profile.name,
  nameEn: profile.nameEn ?? "",
  code: profile.code ?? "",
  foreignRegistration: profile.foreignRegistration ?? "",
  foreignCountry: profile.foreignCountry ?? "",
  establishedOn: profile.establishedOn ?? "",
  registeredZoneId: profile.registeredZoneId ?? "",
  sector: profile.sector ?? "",
  address: profile.address ?? "",
  contactName: profile.contactName ?? "",
  contactPhone: profile.contactPhone ?? "",
  insuredStaff: profile.insuredStaff === null ? "" : String(profile.insuredStaff),
  insuredStaffOn: profile.insuredStaffOn ?? "",
});

/** The name of a country or region in the reader's language. */
export const countryName = (locale: Locale, code: string): string =>
  new Intl.DisplayNames([textLocale(locale)], { type: "region" }).of(code) ?? code;

/** Countries and regions as choices, in the order of the reader's language. */
export const countryOptions = (locale: Locale): { value: string; label: string }[] => {
  const names = new Intl.DisplayNames([textLocale(locale)], { type: "region" });
  return countries
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, textLocale(locale)));
};
