import type { CompanyPeople } from "~/data/company.reader.server";
import { addDays } from "~/domain/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Table } from "~/ui/primitives/table";
import { VisuallyHidden } from "~/ui/primitives/visually-hidden";
import type { CompanyPeopleProps } from "./company-people-props";

/** Advisers of a company. */
export const Mandates = ({ people, here, mayManage }: Omit<CompanyPeopleProps, "userId">) => {
  const t = useT("founder");
  const f = useFormats();
  const term = ({ from, until }: CompanyPeople["mandates"][number]) =>
    until
      ? t("people.mandateText", { from: f.dateShort(from), lastDay: f.dateShort(addDays(until, -1)) })
      : t("people.mandateOpen", { from: f.dateShort(from) });
  return (
    <Table
      caption={t("people.mandates")}
      captionHidden
      rows={people.mandates}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: t("people.name"), rowHeader: true, cell: ({ name }) => name },
        { key: "email", header: t("people.email"), cell: ({ email }) => email },
        {
          key: "rights",
          header: t("people.rights"),
          cell: ({ maySubmit }) => t(maySubmit ? "people.maySubmit" : "people.mayNotSubmit"),
        },
        { key: "term", header: t("people.term"), cell: term },
        ...(mayManage
          ? [
              {
                key: "revoke",
                header: t("people.revoke"),
                cell: ({ id, name }: CompanyPeople["mandates"][number]) => (
                  <a href={`${here}/mandates/${id}/revocation`}>
                    {t("people.revoke")}
                    <VisuallyHidden>: {name}</VisuallyHidden>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
};
