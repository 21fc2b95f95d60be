import type { ReplayRow } from "~/domain/replay/row";
import { addDays } from "~/domain/kernel/time/civil-date";
import { reasonWords } from "~/i18n/replay-words";
import { useFormats, useT } from "~/i18n/react";
import { Card } from "../primitives/card";
import { Table } from "../primitives/table";

interface ReplayCasesProps {
  readonly heading: string;
  readonly count: number;
  /** The largest first; `href` where the reader may open the case. */
  readonly rows: readonly (ReplayRow & { readonly href: string | null })[];
}

/** Cases that come out differently, with what they had, would have, and why; nothing where there are none. */
export const ReplayCases = ({ heading, count, rows }: ReplayCasesProps) => {
  const t = useT("replay");
  const { money, moneyChange, dateShort, number } = useFormats();
  const lastDay = (end: string | null) => (end === null ? "–" : dateShort(addDays(end, -1)));
  if (rows.length === 0) return null;
  return (
    <Card title={heading}>
      <div className="grid gap-4">
        {count > rows.length && (
          <p className="muted">{t("table.shown", { shown: number(rows.length), all: number(count) })}</p>
        )}
        <Table
          caption={heading}
          captionHidden
          dense
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "reference",
              header: t("table.reference"),
              rowHeader: true,
              nowrap: true,
              cell: ({ reference, href }) => (href ? <a href={href}>{reference}</a> : reference),
            },
            { key: "company", header: t("table.company"), cell: ({ company }) => company },
            {
              key: "standing",
              header: t("table.standing"),
              nowrap: true,
              cell: ({ standing }) => t(`standing.${standing}`),
            },
            {
              key: "before",
              header: t("table.amountBefore"),
              numeric: true,
              cell: ({ before }) => money(before.fen),
            },
            { key: "after", header: t("table.amountAfter"), numeric: true, cell: ({ after }) => money(after.fen) },
            {
              key: "change",
              header: t("table.change"),
              numeric: true,
              cell: ({ before, after }) => moneyChange(after.fen - before.fen),
            },
            {
              key: "endBefore",
              header: t("table.lastDayBefore"),
              nowrap: true,
              cell: ({ before }) => lastDay(before.end),
            },
            { key: "endAfter", header: t("table.lastDayAfter"), nowrap: true, cell: ({ after }) => lastDay(after.end) },
            {
              key: "why",
              header: t("table.reasons"),
              cell: ({ reasons }) => reasons.map((reason) => reasonWords(t, reason)).join(t("common:marks.next")),
            },
          ]}
        />
      </div>
    </Card>
  );
};
