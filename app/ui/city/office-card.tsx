import { inLanguage, type Language } from "~/domain/kernel/localized-text";
import type { Office } from "~/domain/city/office";
import { useT } from "~/i18n/react";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";

/** Where people reach the office. */
export const OfficeCard = ({ office, locale }: { readonly office: Office; readonly locale: Language }) => {
  const t = useT("city");
  return (
    <Card title={inLanguage(office.name, locale)}>
      <DescriptionList
        items={[
          { term: t("office.address"), value: inLanguage(office.address, locale) },
          { term: t("office.hours"), value: inLanguage(office.hours, locale) },
          { term: t("office.phone"), value: office.phone },
          { term: t("office.contact"), value: office.contact },
        ]}
      />
    </Card>
  );
};
