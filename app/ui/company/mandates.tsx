import { addDays } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Table } from "~/ui/primitives/table";
import { VisuallyHidden } from "~/ui/primitives/visually-hidden";
import type { CompanyPeopleProps } from "./company-people-props";

/** Advisers of a company, and to whom it offers a mandate. */
export const Mandates = ({ people, here, mayManage }: Pick<CompanyPeopleProps, "people" | "here" | "mayManage">) => {
  const t = useT("company");
  const f = useFormats();
  const lastDay = (until: string) => f.date(addDays(until, -1));
  const mandates = people.mandates.map(({ id, from, until, ...mandate }) => ({
    ...mandate,
    key: id,
    term: until
      ? t("people.mandateText", { from: f.date(from), lastDay: lastDay(until) })
      : t("people.mandateOpen", { from: f.date(from) }),
    end: { href: `${here}/mandates/${id}/revocation`, label: t("people.revoke"), of: mandate.name },
  }));
  const offers = people.offers.map(({ id, email, maySubmit, until, expiresAt }) => ({
    key: id,
    email,
    maySubmit,
    name: t("people.offerWaits", { date: f.dateTime(expiresAt) }),
    term: until ? t("people.offerUntil", { lastDay: lastDay(until) }) : t("people.offerOpen"),
    end: { href: `${here}/offers/${id}/withdrawal`, label: t("people.withdraw"), of: email },
  }));
  return (
    <Table
      caption={t("people.mandates")}
      captionHidden
      rows={[...mandates, ...offers]}
      rowKey={({ key }) => key}
      columns={[
        { key: "name", header: t("people.name"), rowHeader: true, cell: ({ name }) => name },
        { key: "email", header: t("people.email"), cell: ({ email }) => email },
        {
          key: "rights",
          header: t("people.rights"),
          cell: ({ maySubmit }) => t(maySubmit ? "people.maySubmit" : "people.mayNotSubmit"),
        },
        { key: "term", header: t("people.term"), cell: ({ term }) => term },
        ...(mayManage
          ? [
              {
                key: "end",
                header: t("people.revoke"),
                cell: ({ end }: (typeof mandates)[number]) => (
                  <a href={end.href}>
                    {end.label}
                    <VisuallyHidden after="colon">{end.of}</VisuallyHidden>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
};
