import type { CompanyProfile } from "~/data/company/company.server";
import { createCompany } from "~/use-cases/company/create-company.server";
import { as, owner, person } from "./world";

export const profile: CompanyProfile = {
  kind: "domestic",
  name: "大连海风软件有限公司",
  nameEn: "Seawind Software",
  code: null,
  foreignRegistration: null,
  foreignCountry: null,
  establishedOn: "2025-06-30",
  registeredZoneId: null,
  sector: "software",
  address: "大连市高新区",
  contactName: "王明",
  contactPhone: "0411 1234567",
  insuredStaff: 4,
  insuredStaffOn: "2026-02-28",
};

/** A company with its owner. */
export async function aCompany(of: Partial<CompanyProfile> = {}) {
  const founder = await person("founder");
  const companyId = await createCompany(as(founder.userId), { ...profile, ...of });
  return { ...founder, companyId, ctx: owner(founder.userId, companyId) };
}
