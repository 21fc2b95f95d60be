import { pathTo } from "~/addresses/path-to";
import { useFormats, useT } from "~/i18n/react";
import { sourceName } from "~/i18n/source-name";
import { Table } from "../primitives/table";

export const lineSums = ["appropriated", "committed", "spent", "available"] as const;

/** In fen. */
export type LineSums = Readonly<Record<(typeof lineSums)[number], number>>;

interface LineRow extends LineSums {
  readonly id: string;
  readonly program: string;
  readonly source: string;
  readonly code: string | null;
}

/** The budget lines of a year, with their sums in the foot; on a phone what is available stands beside the name, and the rest below. */
export const LineTable = ({ caption, rows }: { readonly caption: string; readonly rows: readonly LineRow[] }) => {
  const t = useT("budget");
  const { money } = useFormats();
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      dense
      className="table-lines"
      columns={[
        {
          key: "line",
          header: t("program"),
          rowHeader: true,
          cell: ({ id, program, source }: LineRow) => (
            <a href={pathTo("/admin/budgets/lines/:id", { id })}>
              {t("line", { program, source: sourceName(t, source) })}
            </a>
          ),
          foot: t("total"),
        },
        { key: "code", header: t("code"), cell: ({ code }: LineRow) => code ?? t("noCode"), foot: "" },
        ...lineSums.map((sum) => ({
          key: sum,
          header: t(`sum.${sum}`),
          numeric: true,
          className: sum === "available" ? "lines-main" : undefined,
          cell: (row: LineRow) => money(row[sum]),
          foot: money(rows.reduce((all, row) => all + row[sum], 0)),
        })),
      ]}
    />
  );
};
