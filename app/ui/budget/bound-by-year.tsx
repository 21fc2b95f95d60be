import { useFormats, useT } from "~/i18n/react";
import { Table } from "../primitives/table";

interface BoundByYearProps {
  readonly years: readonly number[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    /** By fiscal year, in fen. */
    readonly cells: Readonly<Record<number, { readonly bound: number; readonly appropriated: number }>>;
  }[];
}

/** What is promised of the money of each year ahead. */
export const BoundByYear = ({ years, rows }: BoundByYearProps) => {
  const t = useT("budget");
  const f = useFormats();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{t("forward.title")}</h2>
      <p className="muted">{t("forward.lead")}</p>
      <Table
        caption={t("forward.caption")}
        captionHidden
        dense
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "line", header: t("movement.line"), rowHeader: true, cell: ({ name }) => name },
          ...years.map((year) => ({
            key: String(year),
            header: String(year),
            numeric: true,
            cell: ({ cells }: BoundByYearProps["rows"][number]) => {
              const cell = cells[year];
              if (!cell) return t("movement.nowhere");
              return t("forward.bound", {
                committed: f.moneyBrief(cell.bound),
                appropriated: f.moneyBrief(cell.appropriated),
              });
            },
          })),
        ]}
      />
    </section>
  );
};
