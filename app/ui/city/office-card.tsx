import { inLanguage, type Language } from "~/domain/kernel/localized-text";
import type { Office } from "~/domain/city/office";
import { useT } from "~/i18n/react";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";

interface OfficeCardProps {
  readonly office: Pick<Office, "name" | "address" | "hours" | "phone" | "contact">;
  /** What it answers for. */
  readonly of: string;
  readonly locale: Language;
}

/** Where people reach an office. */
export const OfficeCard = ({ office, of, locale }: OfficeCardProps) => {
  const t = useT("city");
  return (
    <Card title={inLanguage(office.name, locale)}>
      <DescriptionList
        items={[
          { term: t("office.of"), value: of },
          { term: t("office.address"), value: inLanguage(office.address, locale) },
          { term: t("office.hours"), value: inLanguage(office.hours, locale) },
          { term: t("office.phone"), value: office.phone },
          { term: t("office.contact"), value: office.contact },
        ]}
      />
    </Card>
  );
};
