import type { CompanyView } from "~/data/company/company.reader.server";
import { SECTORS } from "~/domain/company/sectors";
import { useFormats, useT } from "~/i18n/react";
import { DescriptionList } from "~/ui/primitives/description-list";

interface CompanyProfileViewProps {
  readonly company: Omit<CompanyView, "codeVerifiedAt"> & {
    readonly codeVerifiedAt: string | null;
    readonly codeNeedsOfficer: boolean;
    readonly zone: string | null;
    readonly country: string | null;
  };
}

/** What a company says of itself, and what has been seen of it. */
export const CompanyProfileView = ({ company }: CompanyProfileViewProps) => {
  const t = useT("company");
  const f = useFormats();
  const sector = SECTORS.find((each) => each === company.sector);
  const codeState = company.codeVerifiedAt
    ? t("codeVerifiedOn", { date: f.dateTime(company.codeVerifiedAt) })
    : company.codeNeedsOfficer
      ? t("codeNeedsOfficer")
      : t("codeProvisional");
  const foreign = [
    { term: t("foreignRegistration"), value: company.foreignRegistration },
    { term: t("foreignCountry"), value: company.country },
  ];
  const staff =
    company.insuredStaff !== null && company.insuredStaffOn !== null
      ? t("insuredStaffText", { count: company.insuredStaff, date: f.date(company.insuredStaffOn) })
      : null;
  return (
    <DescriptionList
      items={[
        { term: t("kind"), value: t(`value.companyKind.${company.kind}`) },
        { term: t("code"), value: company.code },
        ...(company.code ? [{ term: t("codeState"), value: codeState }] : []),
        ...(company.kind === "notYetRegistered" ? foreign : []),
        { term: t("establishedOn"), value: company.establishedOn && f.date(company.establishedOn) },
        { term: t("registeredZone"), value: company.zone ?? t("outsideZones") },
        { term: t("sector"), value: sector && t(`value.sector.${sector}`) },
        { term: t("address"), value: company.address },
        { term: t("contactName"), value: company.contactName },
        { term: t("contactPhone"), value: company.contactPhone },
        { term: t("insuredStaff"), value: staff },
      ]}
    />
  );
};
