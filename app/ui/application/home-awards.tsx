import { pathTo } from "~/addresses/path-to";
import { addDays } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import type { OwnAwardRow } from "~/presenters/award/list-own-awards.server";
import { paidToWords } from "~/ui/award/paid-to";
import { payableAmount } from "~/ui/award/payable-amount";
import { Badge } from "~/ui/primitives/badge";
import { Card } from "~/ui/primitives/card";
import { Table } from "~/ui/primitives/table";

/** What a founder's companies have been granted. */
export const HomeAwards = ({ awards }: { readonly awards: readonly OwnAwardRow[] }) => {
  const t = useT("desk");
  const f = useFormats();
  return (
    <Card title={t("founderHome.awards")}>
      {awards.length === 0 ? (
        <p className="muted">{t("founderHome.noAward")}</p>
      ) : (
        <Table
          caption={t("founderHome.awards")}
          captionHidden
          rows={awards}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "award",
              header: t("founderHome.award"),
              rowHeader: true,
              cell: ({ id, program, reference, debtFen }) => (
                <>
                  <a href={pathTo("/founder/awards/:id", { id })}>{program}</a>
                  <br />
                  <span className="muted figures">{reference}</span>
                  {debtFen > 0 && (
                    <>
                      <br />
                      <Badge tone="danger">{t("founderHome.owed", { amount: f.money(debtFen) })}</Badge>
                    </>
                  )}
                </>
              ),
            },
            { key: "company", header: t("founderHome.company"), cell: ({ company }) => company },
            {
              key: "period",
              header: t("founderHome.period"),
              cell: ({ benefit: { from, to }, payingEnd }) => (
                <>
                  {t("founderHome.periodText", { from: f.date(from), lastDay: f.date(addDays(to, -1)) })}
                  {payingEnd.because && <span className="muted block text-sm">{paidToWords(payingEnd, t, f)}</span>}
                </>
              ),
            },
            { key: "total", header: t("award:total"), numeric: true, cell: ({ total }) => payableAmount(total, t, f) },
            { key: "left", header: t("award:left"), numeric: true, cell: ({ left }) => payableAmount(left, t, f) },
          ]}
        />
      )}
    </Card>
  );
};
