import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import { Icon } from "./icon";
import { VisuallyHidden } from "./visually-hidden";

export interface TableColumn<Row> {
  readonly key: string;
  /** Also the label of the value where the table is stacked. */
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** Kept in one line: references, dates. */
  readonly nowrap?: boolean;
  /** For the `className` of the table to know its cells by. */
  readonly className?: string;
  /** The cell that names its row. */
  readonly rowHeader?: boolean;
  /** Makes the header a link that sorts; `direction` when the list is sorted by it now. */
  readonly sort?: { readonly href: string; readonly direction?: "ascending" | "descending" };
  readonly foot?: ReactNode;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What neighbouring rows have in common: each stretch of rows of one group gets a line above it that names it. */
  readonly groupOf?: (row: Row) => string;
  readonly dense?: boolean;
  /** One of `app/ui/styles` that lays the rows out for a phone in another way than labelled values. */
  readonly className?: string;
  /** The rows as escaped markup instead, for a list that is asked for too often to make an element of each cell. */
  readonly body?: string;
}

const headerOf = <Row,>({ header, sort }: TableColumn<Row>, sorted: Record<"ascending" | "descending", string>) =>
  sort ? (
    <a href={sort.href}>
      {header}
      {sort.direction && (
        <>
          <Icon name={sort.direction === "ascending" ? "up" : "down"} />
          <VisuallyHidden after="comma">{sorted[sort.direction]}</VisuallyHidden>
        </>
      )}
    </a>
  ) : (
    header
  );

const classOf = <Row,>({ numeric, nowrap, className }: TableColumn<Row>) =>
  [numeric ? "num" : nowrap ? "nowrap" : "", className].filter(Boolean).join(" ") || undefined;

const bodyRow = <Row,>(columns: readonly TableColumn<Row>[], row: Row, key: string) => (
  <tr key={key}>
    {columns.map((column) => {
      const className = classOf(column);
      return column.rowHeader ? (
        <th key={column.key} scope="row" data-label={column.header} className={className}>
          {column.cell(row)}
        </th>
      ) : (
        <td key={column.key} data-label={column.header} className={className}>
          {column.cell(row)}
        </td>
      );
    })}
  </tr>
);

/** Rows in stretches of one group. */
const grouped = <Row,>(rows: readonly Row[], groupOf: (row: Row) => string) => {
  const groups: { readonly title: string; readonly rows: Row[] }[] = [];
  for (const row of rows) {
    const title = groupOf(row);
    const last = groups.at(-1);
    if (last?.title === title) last.rows.push(row);
    else groups.push({ title, rows: [row] });
  }
  return groups;
};

/** A table that scrolls sideways where it must and becomes a list of cards on a phone. Cells are plain functions. */
export const Table = <Row,>(props: TableProps<Row>) => {
  const { caption, captionHidden, columns, rows, rowKey, groupOf, dense, className = "", body } = props;
  const t = useT("common");
  const sorted = { ascending: t("list.sortAscending"), descending: t("list.sortDescending") };
  const scrollable = { role: "region", tabIndex: 0, "aria-label": t("list.scroll", { name: caption }) };
  return (
    <div className="table-scroll" {...scrollable}>
      <table className={`table ${dense ? "table-dense" : ""} ${className}`.trim()}>
        <caption className={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)} aria-sort={column.sort?.direction}>
                {headerOf(column, sorted)}
              </th>
            ))}
          </tr>
        </thead>
        {body !== undefined && <tbody dangerouslySetInnerHTML={{ __html: body }} />}
        {body === undefined && !groupOf && <tbody>{rows.map((row) => bodyRow(columns, row, rowKey(row)))}</tbody>}
        {groupOf &&
          grouped(rows, groupOf).map(({ title, rows: own }) => (
            <tbody key={title}>
              <tr className="table-group">
                <th scope="rowgroup" colSpan={columns.length}>
                  {title}
                </th>
              </tr>
              {own.map((row) => bodyRow(columns, row, rowKey(row)))}
            </tbody>
          ))}
        {columns.some(({ foot }) => foot !== undefined) && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.key} data-label={column.header} className={classOf(column)}>
                  {column.foot}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
};
