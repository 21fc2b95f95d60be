import type { GroupRow } from "~/domain/subsidy/beside";
import { useFormats, useT } from "~/i18n/react";
import { type TableColumn, Table } from "../primitives/table";

type Row = GroupRow & { readonly addsFen?: number };

interface GroupTableProps {
  readonly caption: string;
  readonly rows: readonly Row[];
  /** Awards or programs in words, by the ids of the rows. */
  readonly names: Readonly<Record<string, string>>;
}

/** A stacking group by stretches of months: which one is paid, which give way, and what the one in question adds. */
export const GroupTable = ({ caption, rows, names }: GroupTableProps) => {
  const t = useT("award");
  const f = useFormats();
  const adds: TableColumn<Row> = {
    key: "adds",
    header: t("beside.adds"),
    numeric: true,
    cell: ({ addsFen = 0 }) => f.money(addsFen),
  };
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ from }) => from}
      columns={[
        {
          key: "months",
          header: t("beside.months"),
          rowHeader: true,
          cell: ({ from, to, months }) =>
            from === to
              ? f.month(from)
              : t("beside.monthRange", { from: f.month(from), to: f.month(to), months: f.months(months) }),
        },
        {
          key: "paid",
          header: t("beside.paid"),
          cell: ({ paid }) => t("beside.pays", { name: names[paid.id] ?? "", amount: f.money(paid.amountFen) }),
        },
        {
          key: "yielding",
          header: t("beside.yielding"),
          cell: ({ yielding }) =>
            yielding.length === 0 ? (
              t("beside.nobody")
            ) : (
              <ul>
                {yielding.map(({ id, amountFen }) => (
                  <li key={id}>{t("beside.upTo", { name: names[id] ?? "", amount: f.money(amountFen) })}</li>
                ))}
              </ul>
            ),
        },
        ...(rows.some(({ addsFen }) => addsFen !== undefined) ? [adds] : []),
      ]}
    />
  );
};
