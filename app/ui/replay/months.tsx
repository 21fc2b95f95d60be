import type { Costs } from "~/domain/replay/month-sums";
import { useFormats, useT } from "~/i18n/react";
import { Card } from "../primitives/card";
import { Disclosure } from "../primitives/disclosure";
import { Table } from "../primitives/table";
import { MonthChart } from "../award/month-chart";

interface ReplayMonthsProps {
  readonly months: readonly { readonly month: string; readonly costs: Costs }[];
}

/** The cost by month under the versions that cases are under, and under the replayed one: a picture and its figures. */
export const ReplayMonths = ({ months }: ReplayMonthsProps) => {
  const t = useT("replay");
  const { money, month: monthName } = useFormats();
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  const sums = months.map(({ month, costs: { awards, applications } }) => ({
    month,
    before: awards.before + applications.before,
    after: awards.after + applications.after,
  }));
  const most = (side: "before" | "after") => money(Math.max(...sums.map((each) => each[side])));
  const description = t("months.description", {
    from: monthName(first.month),
    to: monthName(last.month),
    before: most("before"),
    after: most("after"),
  });
  return (
    <Card title={t("months.heading")}>
      <div className="grid gap-4">
        <MonthChart id="months" title={t("months.picture")} description={description} months={sums} />
        <ul className="budget-legend" aria-hidden="true">
          <li className="month-key month-key-before">{t("months.before")}</li>
          <li className="month-key month-key-after">{t("months.after")}</li>
        </ul>
        <Disclosure summary={t("months.table")}>
          <Table
            caption={t("months.picture")}
            captionHidden
            dense
            rows={sums}
            rowKey={({ month }) => month}
            columns={[
              {
                key: "month",
                header: t("months.month"),
                nowrap: true,
                rowHeader: true,
                cell: ({ month }) => monthName(month),
              },
              { key: "before", header: t("months.before"), numeric: true, cell: ({ before }) => money(before) },
              { key: "after", header: t("months.after"), numeric: true, cell: ({ after }) => money(after) },
            ]}
          />
        </Disclosure>
      </div>
    </Card>
  );
};
