import type { CapName } from "~/domain/subsidy/types";
import { useFormats, useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";
import { Table } from "../primitives/table";

/** One line of the month ledger. Money in fen. */
export interface LedgerRow {
  readonly key: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly days: number;
  readonly grossFen: number;
  readonly amountFen: number;
  /** What is left of the amount beside other awards. */
  readonly payableFen: number;
  readonly caps: readonly CapName[];
  /** Sum of what is payable up to and with this line. */
  readonly runningFen: number;
  /** Tier, lease and clause in words. */
  readonly why: string;
}

interface LedgerProps {
  readonly caption: string;
  readonly rows: readonly LedgerRow[];
  /** Of what is payable. */
  readonly totalFen: number;
  /** The month in which today is, `YYYY-MM`, to be found at a glance. */
  readonly thisMonth?: string;
}

/** What is payable in each calendar year. */
const sumsByYear = (rows: readonly LedgerRow[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { month, payableFen } of rows) {
    const year = month.slice(0, 4);
    sums.set(year, (sums.get(year) ?? 0) + payableFen);
  }
  return sums;
};

/** Month by month: days, amount before and after caps, what is payable where that is less, running total, and why; with the sum of each year. */
export const Ledger = ({ caption, rows, totalFen, thisMonth }: LedgerProps) => {
  const t = useT("award");
  const { list, money, month, number } = useFormats();
  const capNames: Readonly<Record<CapName, string>> = {
    month: t("program:terms.cap.month"),
    year: t("program:terms.cap.year"),
    total: t("program:terms.cap.total"),
  };
  const none = t("monthLedger.noCap");
  const yields = rows.some(({ amountFen, payableFen }) => payableFen !== amountFen);
  const total = money(totalFen);
  const sums = sumsByYear(rows);
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      groupOf={(row) => {
        const year = row.month.slice(0, 4);
        return t("monthLedger.year", { year, sum: money(sums.get(year) ?? 0) });
      }}
      className="ledger"
      columns={[
        {
          key: "month",
          header: t("monthLedger.month"),
          cell: (row) => (
            <>
              {month(row.month)} {row.month === thisMonth && <Badge tone="info">{t("monthLedger.thisMonth")}</Badge>}
            </>
          ),
          nowrap: true,
          rowHeader: true,
          foot: t("monthLedger.total"),
        },
        { key: "days", header: t("monthLedger.days"), cell: (row) => number(row.days), numeric: true },
        { key: "gross", header: t("monthLedger.gross"), cell: (row) => money(row.grossFen), numeric: true },
        {
          key: "caps",
          header: t("monthLedger.caps"),
          cell: (row) => list(row.caps.map((cap) => capNames[cap])) || none,
        },
        {
          key: "amount",
          header: t("monthLedger.amount"),
          cell: (row) => money(row.amountFen),
          numeric: true,
          className: yields ? undefined : "ledger-sum",
          foot: yields ? "" : total,
        },
        ...(yields
          ? [
              {
                key: "payable",
                header: t("monthLedger.payable"),
                cell: (row: LedgerRow) => money(row.payableFen),
                numeric: true,
                className: "ledger-sum",
                foot: total,
              },
            ]
          : []),
        { key: "running", header: t("monthLedger.running"), cell: (row) => money(row.runningFen), numeric: true },
        { key: "why", header: t("monthLedger.why"), cell: (row) => row.why },
      ]}
    />
  );
};
