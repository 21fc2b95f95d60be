import type { MonthView } from "~/presenters/city/year-view.server";
import { useFormats, useT } from "~/i18n/react";
import { Table } from "../primitives/table";
import { MonthPicture } from "./month-picture";

/** A year at a glance: twelve months as a picture, and a table that says the same. */
export const YearCalendar = ({ year, months }: { readonly year: number; readonly months: readonly MonthView[] }) => {
  const t = useT("city");
  const f = useFormats();
  const days = (rows: MonthView["off"]) =>
    rows.length === 0
      ? t("calendar.none")
      : rows.map((row) => t(row.from === row.to ? "calendar.day" : "calendar.days", row)).join(t("common:marks.list"));
  return (
    <div className="stack">
      <div className="year-picture">
        {months.map((month) => (
          <figure key={month.month}>
            <figcaption>{f.month(month.month)}</figcaption>
            <MonthPicture
              days={month.days}
              label={t("calendar.monthPicture", {
                month: f.month(month.month),
                off: days(month.off),
                work: days(month.work),
              })}
            />
          </figure>
        ))}
      </div>
      <p className="muted">{t("calendar.legend")}</p>
      <Table
        caption={t("calendar.yearCaption", { year })}
        className="table-lines"
        rows={months}
        rowKey={({ month }) => month}
        columns={[
          {
            key: "month",
            header: t("calendar.month"),
            rowHeader: true,
            nowrap: true,
            cell: ({ month }) => f.month(month),
          },
          { key: "off", header: t("calendar.off"), cell: ({ off }) => days(off) },
          { key: "work", header: t("calendar.work"), cell: ({ work }) => days(work) },
          { key: "count", header: t("calendar.workingDays"), numeric: true, cell: ({ workingDays }) => workingDays },
        ]}
      />
    </div>
  );
};
