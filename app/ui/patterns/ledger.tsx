import type { ReactNode } from "react";
import type { CapName } from "~/domain/subsidy/types";
import { useFormats, useT } from "~/i18n/react";
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
  readonly why: ReactNode;
}

interface LedgerProps {
  readonly caption: string;
  readonly rows: readonly LedgerRow[];
  /** Of what is payable. */
  readonly totalFen: number;
}

/** Month by month: days, amount before and after caps, what is payable where that is less, running total, and why. */
export const Ledger = ({ caption, rows, totalFen }: LedgerProps) => {
  const t = useT("domain");
  const { list, money, month, number } = useFormats();
  const capNames: Readonly<Record<CapName, string>> = {
    month: t("cap.month"),
    year: t("cap.year"),
    total: t("cap.total"),
  };
  const none = t("ledger.noCap");
  const yields = rows.some(({ amountFen, payableFen }) => payableFen !== amountFen);
  const total = money(totalFen);
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "month",
          header: t("ledger.month"),
          cell: (row) => month(row.month),
          nowrap: true,
          rowHeader: true,
          foot: t("ledger.total"),
        },
        { key: "days", header: t("ledger.days"), cell: (row) => number(row.days), numeric: true },
        { key: "gross", header: t("ledger.gross"), cell: (row) => money(row.grossFen), numeric: true },
        {
          key: "caps",
          header: t("ledger.caps"),
          cell: (row) => list(row.caps.map((cap) => capNames[cap])) || none,
        },
        {
          key: "amount",
          header: t("ledger.amount"),
          cell: (row) => money(row.amountFen),
          numeric: true,
          foot: yields ? "" : total,
        },
        ...(yields
          ? [
              {
                key: "payable",
                header: t("ledger.payable"),
                cell: (row: LedgerRow) => money(row.payableFen),
                numeric: true,
                foot: total,
              },
            ]
          : []),
        { key: "running", header: t("ledger.running"), cell: (row) => money(row.runningFen), numeric: true },
        { key: "why", header: t("ledger.why"), cell: (row) => row.why },
      ]}
    />
  );
};
