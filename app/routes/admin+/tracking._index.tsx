import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { readTrackingChoices } from "~/data/award/tracking.reader.server";
import { addDays } from "~/domain/kernel/time/civil-date";
import { inLanguage } from "~/domain/kernel/localized-text";
import { endingWithin, readTrackingFilters } from "~/forms/award/tracking";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { listRunningSubsidies } from "~/presenters/award/list-running-subsidies.server";
import { FilterForm } from "~/ui/patterns/filter-form";
import { ganttBar } from "~/ui/award/gantt-bar";
import { payableAmount } from "~/ui/award/payable-amount";
import { Alert } from "~/ui/primitives/alert";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Pagination } from "~/ui/primitives/pagination";
import { Select } from "~/ui/primitives/select";
import { Table } from "~/ui/primitives/table";
import { Tabs } from "~/ui/primitives/tabs";
import { titleOf } from "~/ui/title";

const pageSize = 50;

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("tracking.read", async ({ ctx, url, locale }) => {
  const { filters, ignored } = readTrackingFilters(url.searchParams);
  const filter = { zoneId: filters.zone, programId: filters.program, endsWithin: Number(filters.ending) || null };
  const [list, choices] = await Promise.all([
    listRunningSubsidies(ctx, { ...filter, after: filters.after }, pageSize, locale),
    readTrackingChoices(ctx.actor),
  ]);
  const named = ({ id, name }: (typeof choices.zones)[number]) => ({ value: id, label: inLanguage(name, locale) });
  return {
    ...list,
    title: createT(locale, "award")("tracking.title"),
    ...{ filters, ignored, today: ctx.today, counts: choices.counts },
    zones: choices.zones.map(named),
    programs: choices.programs.map(named),
  };
});

export default function Tracking() {
  const { rows, next, filters, ignored, today, counts, zones, programs } = useLoaderData<typeof loader>();
  const t = useT("award");
  const f = useFormats();
  const linkTo = (change: Record<string, string | null>, path = "/admin/tracking") => {
    const { zone, program, ending } = filters;
    const query = Object.entries({ zone, program, ending, ...change }).flatMap(([k, v]) =>
      v ? [[k, v] as [string, string]] : [],
    );
    return query.length > 0 ? `${path}?${new URLSearchParams(query).toString()}` : path;
  };
  const shown = { from: addDays(today, -365), to: addDays(today, 3 * 365) };
  const tabs = [
    { label: t("tracking.all"), href: linkTo({ ending: null }), current: !filters.ending, count: counts.all },
    ...endingWithin.map((days) => ({
      label: t("tracking.within", { days }),
      href: linkTo({ ending: days }),
      current: filters.ending === days,
      count: counts[`d${days}`],
    })),
  ];
  return (
    <div className="stack">
      <PageHeader
        title={t("tracking.title")}
        lead={t("tracking.lead")}
        actions={
          <LinkButton variant="secondary" href={linkTo({}, "/admin/tracking/export")}>
            {t("tasks:exports.link")}
          </LinkButton>
        }
      />
      {ignored ? <Alert tone="warning">{t("tracking.badFilter")}</Alert> : null}
      <Tabs tabs={tabs} label={t("tracking.filterEnd")} />
      <FilterForm
        keep={filters.ending ? { ending: filters.ending } : {}}
        clearHref={filters.zone || filters.program ? linkTo({ zone: null, program: null }) : undefined}
      >
        <Select
          id="zone"
          name="zone"
          label={t("tracking.filterZone")}
          emptyLabel={t("tracking.allZones")}
          options={zones}
          defaultValue={filters.zone ?? ""}
        />
        <Select
          id="program"
          name="program"
          label={t("tracking.filterProgram")}
          emptyLabel={t("tracking.allPrograms")}
          options={programs}
          defaultValue={filters.program ?? ""}
        />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState picture="search" title={t("tracking.empty")}>
          <p>{t("tracking.emptyText")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("tracking.caption")}
          captionHidden
          dense
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "reference",
              header: t("tracking.reference"),
              rowHeader: true,
              nowrap: true,
              cell: (row) => <a href={`/admin/awards/${row.id}`}>{row.reference}</a>,
            },
            { key: "company", header: t("tracking.company"), cell: (row) => row.company },
            { key: "program", header: t("tracking.program"), cell: (row) => row.program },
            { key: "zone", header: t("tracking.filterZone"), cell: (row) => row.zone },
            { key: "bar", header: t("tracking.bar"), cell: (row) => ganttBar({ ...row, shown, today }) },
            {
              key: "ends",
              header: t("tracking.ends"),
              nowrap: true,
              cell: (row) => f.dateShort(addDays(row.benefit.to, -1)),
            },
            { key: "months", header: t("tracking.monthsLeft"), numeric: true, cell: (row) => f.number(row.monthsLeft) },
            {
              key: "amount",
              header: t("tracking.amountLeft"),
              numeric: true,
              cell: (row) => payableAmount(row.left, t, f),
            },
          ]}
        />
      )}
      <Pagination
        shown={rows.length}
        firstHref={filters.after ? linkTo({}) : undefined}
        nextHref={next ? linkTo({ after: next }) : undefined}
      />
    </div>
  );
}
