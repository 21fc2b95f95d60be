import { useT } from "~/i18n/react";
import type { ProfileTexts } from "./profile-fields";

/** What the fields of a company's profile are called. */
export const useProfileLabels = (): ProfileTexts => {
  const t = useT("founder");
  return {
    kind: t("company.kind"),
    name: t("company.name"),
    nameEn: t("company.nameEn"),
    code: t("company.code"),
    foreignRegistration: t("company.foreignRegistration"),
    foreignCountry: t("company.foreignCountry"),
    establishedOn: t("company.establishedOn"),
    registeredZoneId: t("company.registeredZone"),
    sector: t("company.sector"),
    address: t("company.address"),
    contactName: t("company.contactName"),
    contactPhone: t("company.contactPhone"),
    insuredStaff: t("company.insuredStaff"),
    insuredStaffOn: t("company.insuredStaffOn"),
  };
};
