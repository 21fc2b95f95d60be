import type { CompanyProfile } from "~/data/company/company.server";

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
