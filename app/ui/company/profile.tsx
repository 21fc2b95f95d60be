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
  const t = useT("founder");
  const f = useFormats();
  const sector = SECTORS.find((each) => each === company.sector);
  const codeState = company.codeVerifiedAt
    ? t("company.codeVerifiedOn", { date: f.dateTime(company.codeVerifiedAt) })
    : company.codeNeedsOfficer
      ? t("company.codeNeedsOfficer")
      : t("company.codeProvisional");
  const foreign = [
    { term: t("company.foreignRegistration"), value: company.foreignRegistration },
    { term: t("company.foreignCountry"), value: company.country },
  ];
  const staff =
    company.insuredStaff !== null && company.insuredStaffOn !== null
      ? t("company.insuredStaffText", { count: company.insuredStaff, date: f.date(company.insuredStaffOn) })
      : null;
  return (
    <DescriptionList
      items={[
        { term: t("company.kind"), value: t(`domain:companyKind.${company.kind}`) },
        { term: t("company.code"), value: company.code },
        ...(company.code ? [{ term: t("company.codeState"), value: codeState }] : []),
        ...(company.kind === "notYetRegistered" ? foreign : []),
        { term: t("company.establishedOn"), value: company.establishedOn && f.date(company.establishedOn) },
        { term: t("company.registeredZone"), value: company.zone ?? t("company.outsideZones") },
        { term: t("company.sector"), value: sector && t(`domain:sector.${sector}`) },
        { term: t("company.address"), value: company.address },
        { term: t("company.contactName"), value: company.contactName },
        { term: t("company.contactPhone"), value: company.contactPhone },
        { term: t("company.insuredStaff"), value: staff },
      ]}
    />
  );
};
