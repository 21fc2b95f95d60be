import { addDays } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import type { OwnAwardRow } from "~/presenters/award/list-own-awards.server";
import { paidToWords } from "~/ui/award/paid-to";
import { payableAmount } from "~/ui/award/payable-amount";
import { Card } from "~/ui/primitives/card";
import { Table } from "~/ui/primitives/table";

/** What a founder's companies have been granted. */
export const HomeAwards = ({ awards }: { readonly awards: readonly OwnAwardRow[] }) => {
  const t = useT("founder");
  const f = useFormats();
  return (
    <Card title={t("home.awards")}>
      {awards.length === 0 ? (
        <p className="muted">{t("home.noAward")}</p>
      ) : (
        <Table
          caption={t("home.awards")}
          captionHidden
          rows={awards}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "award",
              header: t("home.award"),
              rowHeader: true,
              cell: ({ id, program, reference }) => (
                <>
                  <a href={`/founder/awards/${id}`}>{program}</a>
                  <br />
                  <span className="muted figures">{reference}</span>
                </>
              ),
            },
            { key: "company", header: t("home.company"), cell: ({ company }) => company },
            {
              key: "period",
              header: t("home.period"),
              cell: ({ benefit: { from, to }, payingEnd }) => (
                <>
                  {t("home.periodText", { from: f.dateShort(from), lastDay: f.dateShort(addDays(to, -1)) })}
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
