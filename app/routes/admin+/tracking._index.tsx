import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { listLoader } from "./_shared/list-loader.server";
import { countRunning } from "~/data/desk/tracking.reader.server";
import { yearStart } from "~/domain/award/ceilings";
import { runningList } from "~/domain/award/list";
import { addressOf } from "~/domain/kernel/list/address";
import { pageSize } from "~/domain/kernel/list/list";
import { addDays } from "~/domain/kernel/time/civil-date";
import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import { runningFilter } from "~/forms/award/running-filter";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { askedWords } from "~/i18n/asked-words";
import { createT } from "~/i18n/t.server";
import { listRunningSubsidies } from "~/presenters/award/list-running-subsidies.server";
import { PlaceFilters } from "~/ui/award/place-filters";
import { FilterForm } from "~/ui/patterns/filter-form";
import { courseList } from "~/ui/award/course-notes";
import { ganttBar, GanttLegend } from "~/ui/award/gantt-bar";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { paidToWords } from "~/ui/award/paid-to";
import { payableAmount } from "~/ui/award/payable-amount";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { Tabs } from "~/ui/primitives/tabs";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("running", async ({ ctx, asked, locale }) => {
  const [found, counts] = await Promise.all([
    listRunningSubsidies(ctx, { ...runningFilter(asked), after: asked.cursor }, { size: pageSize, language: locale }),
    countRunning(ctx.actor),
  ]);
  const named = ({ slug, name }: { readonly slug: string; readonly name: LocalizedText }) => ({
    value: slug,
    label: inLanguage(name, locale),
  });
  return {
    title: createT(locale, "award")("tracking.title"),
    today: ctx.today,
    counts,
    rows: found.rows,
    page: pageOf(asked, found, ({ paidTo, id }) => [paidTo, id]),
    zones: asked.zones.map(named),
    programs: asked.programs.map(named),
  };
});

export default function Tracking() {
  const { rows, page, today, counts, zones, programs } = useLoaderData<typeof loader>();
  const t = useT("award");
  const f = useFormats();
  const { filters } = page;
  const { zone, program, ending, asked } = filters;
  const linkTo = (change: Partial<typeof filters>) => addressOf(runningList, { filters: { ...filters, ...change } });
  const shown = { from: addDays(today, -365), to: addDays(today, 3 * 365) };
  const tabs = [
    { label: t("tracking.all"), href: linkTo({ ending: null }), current: ending === null, count: counts.all },
    ...runningList.filters.ending.of.map((days) => ({
      label: t("tracking.within", { days }),
      href: linkTo({ ending: days }),
      current: ending === days,
      count: counts[`d${days}`],
    })),
  ];
  return (
    <div className="stack">
      <PageHeader
        title={t("tracking.title")}
        lead={t("tracking.lead")}
        actions={
          <>
            <LinkButton
              variant="quiet"
              href={addressOf(runningList, { filters: { zone, program } }, pathTo("/admin/tracking/months"))}
            >
              {t("months.link")}
            </LinkButton>
            <LinkButton variant="quiet" href={pathTo("/admin/debts")}>
              {t("debts.link")}
            </LinkButton>
            <LinkButton variant="secondary" href={addressOf(runningList, page, runningList.exportPath)}>
              {t("task:exports.link")}
            </LinkButton>
          </>
        }
      />
      <ListNotes
        list="running"
        page={page}
        names={{
          zone: t("tracking.zone"),
          program: t("tracking.program"),
          ending: t("tracking.filterEnd"),
          asked: t("tracking.asked"),
        }}
      />
      <Tabs tabs={tabs} label={t("tracking.filterEnd")} />
      <FilterForm
        keep={ending ? { ending } : {}}
        clearHref={zone || program || asked ? linkTo({ zone: null, program: null, asked: null }) : undefined}
      >
        <PlaceFilters zones={zones} programs={programs} chosen={{ zone, program }} />
        <Select
          id="asked"
          name="asked"
          label={t("tracking.asked")}
          emptyLabel={t("tracking.anyAsked")}
          options={runningList.filters.asked.of.map((value) => ({ value, label: t(`tracking.askedIs.${value}`) }))}
          defaultValue={asked ?? ""}
        />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState picture="search" title={t("tracking.empty")}>
          <p>{t("tracking.emptyText")}</p>
        </EmptyState>
      ) : (
        <>
          <GanttLegend shown={shown} />
          <ListTable
            list="running"
            page={page}
            caption={t("tracking.caption")}
            dense
            lines
            rows={rows}
            rowKey={({ id }) => id}
            head={(key) => t(`tracking.${key}`)}
            cells={{
              reference: (row) => <a href={pathTo("/admin/awards/:id", { id: row.id })}>{row.reference}</a>,
              company: (row) => row.company,
              program: (row) => row.program,
              zone: (row) => row.zone,
              bar: ({ course: { tiers, suspensions, ceilings }, ...row }) => {
                const starts = [...tiers.map(({ from }) => from), ...ceilings.map(({ year }) => yearStart(year))];
                const steps = starts.slice(1).filter((from) => shown.from < from && from < shown.to);
                return ganttBar({ ...row, suspensions, steps, paidTo: row.payingEnd.on, shown, today });
              },
              course: ({ course }) => courseList(course, shown, t, f),
              ends: ({ benefit, payingEnd }) => (
                <>
                  {f.dateShort(addDays(benefit.to, -1))}
                  {payingEnd.because && (
                    <span className="muted block max-w-64 text-sm whitespace-normal">
                      {paidToWords(payingEnd, t, f)}
                    </span>
                  )}
                </>
              ),
              asked: ({ asked }) => asked && askedWords(asked, t),
              timeLeft: (row) => f.duration(row.timeLeft),
              amountLeft: (row) => payableAmount(row.left, t, f),
            }}
          />
        </>
      )}
      <ListPages list="running" page={page} shown={rows.length} />
    </div>
  );
}
