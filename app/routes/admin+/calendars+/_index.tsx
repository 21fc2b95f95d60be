import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readPublishedYears } from "~/data/city/working-calendar.server";
import { missingYears } from "~/domain/city/missing-year";
import { yearOf } from "~/domain/kernel/time/month";
import { workingCalendar } from "~/domain/kernel/time/working-days";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { MissingCalendars } from "~/ui/city/missing-calendars";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Table } from "~/ui/primitives/table";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("calendar.manage", async ({ ctx, locale }) => {
  const years = await readPublishedYears();
  return {
    title: createT(locale, "city")("calendar.title"),
    missing: missingYears(workingCalendar(years), ctx.today),
    next: Math.max(yearOf(ctx.today) - 1, ...years.map(({ year }) => year)) + 1,
    years: years.toReversed().map(({ year, source, holidays, workdays }) => ({
      year,
      source,
      off: holidays.length,
      work: workdays.length,
    })),
  };
});

export default function Calendars() {
  const t = useT("city");
  const { title, missing, next, years } = useLoaderData<typeof loader>();
  const enter = (
    <LinkButton href={pathTo("/admin/calendars/:year/edit", { year: String(next) })}>
      {t("calendar.enter", { year: next })}
    </LinkButton>
  );
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("calendar.lead")} actions={enter} />
      <MissingCalendars years={missing} />
      {years.length === 0 ? (
        <EmptyState title={t("calendar.empty")} text={t("calendar.emptyText")} />
      ) : (
        <Table
          caption={t("calendar.caption")}
          captionHidden
          className="table-lines"
          rows={years}
          rowKey={({ year }) => String(year)}
          columns={[
            {
              key: "year",
              header: t("calendar.year"),
              rowHeader: true,
              cell: ({ year }) => <a href={pathTo("/admin/calendars/:year", { year: String(year) })}>{year}</a>,
            },
            { key: "source", header: t("calendar.source"), cell: ({ source }) => source },
            { key: "off", header: t("calendar.off"), numeric: true, cell: ({ off }) => off },
            { key: "work", header: t("calendar.work"), numeric: true, cell: ({ work }) => work },
          ]}
        />
      )}
    </div>
  );
}
