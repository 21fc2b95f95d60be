import { useFormats, useT } from "~/i18n/react";
import { Disclosure } from "../primitives/disclosure";
import { Table } from "../primitives/table";
import { lineSums, type LineSums } from "./line-table";

interface YearsAheadProps {
  readonly years: readonly ({ readonly year: number } & LineSums)[];
}

/** What is promised of the money of each year ahead, folded until somebody asks. */
export const YearsAhead = ({ years }: YearsAheadProps) => {
  const t = useT("budget");
  const { money } = useFormats();
  return (
    <Disclosure summary={t("forward.title")}>
      <p className="muted">{t("forward.lead")}</p>
      <Table
        caption={t("forward.caption")}
        captionHidden
        dense
        className="table-lines"
        rows={years}
        rowKey={({ year }) => String(year)}
        columns={[
          { key: "year", header: t("year"), rowHeader: true, cell: ({ year }) => String(year) },
          ...lineSums.map((sum) => ({
            key: sum,
            header: t(`sum.${sum}`),
            numeric: true,
            className: sum === "available" ? "lines-main" : undefined,
            cell: (row: LineSums) => money(row[sum]),
          })),
        ]}
      />
    </Disclosure>
  );
};
