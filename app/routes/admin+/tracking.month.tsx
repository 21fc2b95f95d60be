import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { listLoader } from "./_shared/list-loader.server";
import { readMonth } from "~/data/award/months.reader.server";
import { happenings, monthList, trackedMonths } from "~/domain/award/month-list";
import { addressOf } from "~/domain/kernel/list/address";
import { pageSize } from "~/domain/kernel/list/list";
import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import { addDays } from "~/domain/kernel/time/civil-date";
import { monthOf } from "~/domain/kernel/time/month";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { PlaceFilters } from "~/ui/award/place-filters";
import { FilterForm } from "~/ui/patterns/filter-form";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

/** Where nothing is asked for: what starts this month. */
export const loader = listLoader("month", async ({ ctx, asked, locale }) => {
  const { what = happenings[0], month = monthOf(ctx.today) } = {
    ...(asked.filters.what && { what: asked.filters.what }),
    ...(asked.filters.month && { month: asked.filters.month }),
  };
  const query = { what, month, after: asked.cursor, size: pageSize };
  const found = await readMonth(ctx.actor, asked, query);
  const named = ({ slug, name }: { readonly slug: string; readonly name: LocalizedText }) => ({
    value: slug,
    label: inLanguage(name, locale),
  });
  return {
    title: createT(locale, "award")("months.listTitle"),
    what,
    month,
    months: [...new Set([...trackedMonths(ctx.today), month])].toSorted(),
    rows: found.rows.map(({ program, zone, ...row }) => ({
      ...row,
      program: inLanguage(program, locale),
      zone: inLanguage(zone, locale),
    })),
    page: pageOf(asked, found, ({ day, id }) => [day, id]),
    zones: asked.zones.map(named),
    programs: asked.programs.map(named),
  };
});

export default function TrackingMonth() {
  const { title, what, month, months, rows, page, zones, programs } = useLoaderData<typeof loader>();
  const t = useT("award");
  const f = useFormats();
  const { zone, program } = page.filters;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("months.listLead", { what: t(`months.what.${what}`), month: f.month(month) })}
        breadcrumbs={[
          { label: t("tracking.title"), href: pathTo("/admin/tracking") },
          {
            label: t("months.title"),
            href: addressOf(monthList, { filters: { zone, program } }, pathTo("/admin/tracking/months")),
          },
        ]}
      />
      <ListNotes
        list="month"
        page={page}
        names={{
          what: t("months.happens"),
          month: t("months.month"),
          zone: t("tracking.zone"),
          program: t("tracking.program"),
        }}
      />
      <FilterForm clearHref={zone || program ? addressOf(monthList, { filters: { what, month } }) : undefined}>
        <Select
          id="what"
          name="what"
          label={t("months.happens")}
          options={happenings.map((value) => ({ value, label: t(`months.what.${value}`) }))}
          defaultValue={what}
        />
        <Select
          id="month"
          name="month"
          label={t("months.month")}
          options={months.map((value) => ({ value, label: f.month(value) }))}
          defaultValue={month}
        />
        <PlaceFilters zones={zones} programs={programs} chosen={{ zone, program }} />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState picture="search" title={t("months.empty")}>
          <p>{t("months.emptyText")}</p>
        </EmptyState>
      ) : (
        <ListTable
          list="month"
          page={page}
          caption={t("months.listCaption")}
          dense
          lines
          rows={rows}
          rowKey={({ id }) => id}
          head={(key) => t(`months.${key}`)}
          cells={{
            reference: (row) => <a href={pathTo("/admin/awards/:id", { id: row.id })}>{row.reference}</a>,
            company: (row) => row.company,
            program: (row) => row.program,
            zone: (row) => row.zone,
            day: (row) => f.dateShort(row.day),
            from: (row) => f.dateShort(row.startsOn),
            lastDay: (row) => f.dateShort(addDays(row.paidTo, -1)),
            total: (row) => f.money(row.payableFen),
          }}
        />
      )}
      <ListPages list="month" page={page} shown={rows.length} />
    </div>
  );
}
