import { pathTo } from "~/addresses/path-to";
import { addDays } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import type { AffairsShown } from "~/presenters/desk/show-affairs";
import { Card } from "~/ui/primitives/card";
import { Table } from "~/ui/primitives/table";

/** What a company has in the zones of an official: cases, awards with their money, letters. */
export const CompanyAffairsView = ({ affairs: { cases, awards, letters } }: { readonly affairs: AffairsShown }) => {
  const t = useT("company");
  const f = useFormats();
  const reference = (hrefOf: (id: string) => string) => ({
    key: "reference",
    header: t("official.reference"),
    rowHeader: true,
    nowrap: true,
    cell: (row: { readonly id: string; readonly reference: string }) => <a href={hrefOf(row.id)}>{row.reference}</a>,
  });
  const program = { key: "program", header: t("official.program"), cell: (row: { program: string }) => row.program };
  const zone = { key: "zone", header: t("official.zone"), cell: (row: { zone: string }) => row.zone };
  return (
    <>
      <Card title={t("official.cases")}>
        {cases.length === 0 ? (
          <p>{t("official.noCase")}</p>
        ) : (
          <Table
            caption={t("official.cases")}
            captionHidden
            rows={cases}
            rowKey={({ id }) => id}
            columns={[
              reference((id) => pathTo("/admin/applications/:id", { id })),
              program,
              zone,
              {
                key: "submitted",
                header: t("official.submitted"),
                nowrap: true,
                cell: ({ submittedOn }) => f.date(submittedOn),
              },
              { key: "state", header: t("official.state"), cell: ({ state }) => t(`application:state.${state}`) },
            ]}
          />
        )}
      </Card>
      <Card title={t("official.awards")}>
        {awards.length === 0 ? (
          <p>{t("official.noAward")}</p>
        ) : (
          <Table
            caption={t("official.awards")}
            captionHidden
            rows={awards}
            rowKey={({ id }) => id}
            columns={[
              reference((id) => pathTo("/admin/awards/:id", { id })),
              program,
              zone,
              { key: "from", header: t("official.from"), nowrap: true, cell: ({ startsOn }) => f.date(startsOn) },
              {
                key: "until",
                header: t("official.until"),
                nowrap: true,
                cell: ({ startsOn, paidTo }) => paidTo > startsOn && f.date(addDays(paidTo, -1)),
              },
              { key: "total", header: t("official.total"), numeric: true, cell: ({ totalFen }) => f.money(totalFen) },
              { key: "debt", header: t("official.debt"), numeric: true, cell: ({ debtFen }) => f.money(debtFen) },
            ]}
          />
        )}
      </Card>
      <Card title={t("official.letters")}>
        {letters.length === 0 ? (
          <p>{t("official.noLetter")}</p>
        ) : (
          <Table
            caption={t("official.letters")}
            captionHidden
            rows={letters}
            rowKey={({ id }) => id}
            columns={[
              reference((id) => pathTo("/admin/letters/:id", { id })),
              { key: "about", header: t("official.about"), cell: ({ about }) => about },
              { key: "issued", header: t("official.issued"), nowrap: true, cell: ({ issuedOn }) => f.date(issuedOn) },
            ]}
          />
        )}
      </Card>
    </>
  );
};
