import { useT } from "~/i18n/react";
import type { ProfileTexts } from "./profile-fields";

/** What the fields of a company's profile are called. */
export const useProfileLabels = (): ProfileTexts => {
  const t = useT("company");
  return {
    kind: t("kind"),
    name: t("name"),
    nameEn: t("nameEn"),
    code: t("code"),
    foreignRegistration: t("foreignRegistration"),
    foreignCountry: t("foreignCountry"),
    establishedOn: t("establishedOn"),
    registeredZoneId: t("registeredZone"),
    sector: t("sector"),
    address: t("address"),
    contactName: t("contactName"),
    contactPhone: t("contactPhone"),
    insuredStaff: t("insuredStaff"),
    insuredStaffOn: t("insuredStaffOn"),
  };
};
