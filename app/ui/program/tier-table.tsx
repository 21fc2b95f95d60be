import { useFormats, useT } from "~/i18n/react";
import { Table } from "~/ui/primitives/table";
import type { TierRow } from "~/domain/program/terms/tier-rows";

interface TierCase {
  /** The applicants it holds for; null for everyone. */
  readonly when: string | null;
  readonly months: number;
  readonly totalFen: number;
  readonly tiers: readonly TierRow[];
}

interface TierTableProps {
  readonly caption: string;
  readonly cases: readonly TierCase[];
}

type Row = TierRow & { readonly when: string | null };

/** What is paid, tier by tier: which months, how much in each, how much together. */
export const TierTable = ({ caption, cases }: TierTableProps) => {
  const t = useT("program");
  const f = useFormats();
  const rows: Row[] = cases.flatMap(({ when, tiers }) => tiers.map((tier) => ({ ...tier, when })));
  const [only] = cases.length === 1 ? cases : [];
  const who = { key: "who", header: t("page.who"), rowHeader: true, cell: ({ when }: Row) => when };
  return (
    <div className="flex flex-col gap-2">
      <Table
        caption={caption}
        captionHidden
        rows={rows}
        rowKey={({ when, from }) => `${when} ${from}`}
        columns={[
          ...(only ? [] : [who]),
          {
            key: "months",
            header: t("page.months"),
            rowHeader: only !== undefined,
            cell: ({ from, to }) => t("page.monthsRange", { from, to }),
            foot: only && t("page.total"),
          },
          {
            key: "perMonth",
            header: t("page.perMonth"),
            numeric: true,
            cell: ({ fenPerMonth, uneven }) =>
              uneven ? t("page.upTo", { amount: f.money(fenPerMonth) }) : f.money(fenPerMonth),
            foot: only && "",
          },
          {
            key: "sum",
            header: t("page.sum"),
            numeric: true,
            cell: ({ sumFen }) => f.money(sumFen),
            foot: only && f.money(only.totalFen),
          },
        ]}
      />
      {rows.some(({ uneven }) => uneven) ? <p className="muted text-sm">{t("page.uneven")}</p> : null}
    </div>
  );
};
