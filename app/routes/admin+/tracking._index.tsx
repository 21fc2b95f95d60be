import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { listLoader } from "./_shared/list-loader.server";
import { countRunning } from "~/data/award/tracking.reader.server";
import { runningList } from "~/domain/award/list";
import { addressOf } from "~/domain/kernel/list/address";
import { pageSize } from "~/domain/kernel/list/list";
import { addDays } from "~/domain/kernel/time/civil-date";
import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import { runningFilter } from "~/forms/award/running-filter";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { listRunningSubsidies } from "~/presenters/award/list-running-subsidies.server";
import { FilterForm } from "~/ui/patterns/filter-form";
import { ganttBar } from "~/ui/award/gantt-bar";
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
    listRunningSubsidies(ctx, { ...runningFilter(asked), after: asked.cursor }, pageSize, locale),
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
    page: pageOf(asked, found, ({ payingEnd, id }) => [payingEnd.on, id]),
    zones: asked.zones.map(named),
    programs: asked.programs.map(named),
  };
});

export default function Tracking() {
  const { rows, page, today, counts, zones, programs } = useLoaderData<typeof loader>();
  const t = useT("award");
  const f = useFormats();
  const { filters } = page;
  const { zone, program, ending } = filters;
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
          <LinkButton variant="secondary" href={addressOf(runningList, page, runningList.exportPath)}>
            {t("task:exports.link")}
          </LinkButton>
        }
      />
      <ListNotes
        list="running"
        page={page}
        names={{ zone: t("tracking.zone"), program: t("tracking.program"), ending: t("tracking.filterEnd") }}
      />
      <Tabs tabs={tabs} label={t("tracking.filterEnd")} />
      <FilterForm
        keep={ending ? { ending } : {}}
        clearHref={zone || program ? linkTo({ zone: null, program: null }) : undefined}
      >
        <Select
          id="zone"
          name="zone"
          label={t("tracking.zone")}
          emptyLabel={t("tracking.allZones")}
          options={zones}
          defaultValue={zone ?? ""}
        />
        <Select
          id="program"
          name="program"
          label={t("tracking.program")}
          emptyLabel={t("tracking.allPrograms")}
          options={programs}
          defaultValue={program ?? ""}
        />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState picture="search" title={t("tracking.empty")}>
          <p>{t("tracking.emptyText")}</p>
        </EmptyState>
      ) : (
        <ListTable
          list="running"
          page={page}
          caption={t("tracking.caption")}
          dense
          rows={rows}
          rowKey={({ id }) => id}
          head={(key) => t(`tracking.${key}`)}
          cells={{
            reference: (row) => <a href={pathTo("/admin/awards/:id", { id: row.id })}>{row.reference}</a>,
            company: (row) => row.company,
            program: (row) => row.program,
            zone: (row) => row.zone,
            bar: (row) => ganttBar({ ...row, paidTo: row.payingEnd.on, shown, today }),
            ends: ({ benefit, payingEnd }) => (
              <>
                {f.dateShort(addDays(benefit.to, -1))}
                {payingEnd.because && (
                  <span className="muted block max-w-64 text-sm whitespace-normal">{paidToWords(payingEnd, t, f)}</span>
                )}
              </>
            ),
            timeLeft: (row) => f.duration(row.timeLeft),
            amountLeft: (row) => payableAmount(row.left, t, f),
          }}
        />
      )}
      <ListPages list="running" page={page} shown={rows.length} />
    </div>
  );
}
