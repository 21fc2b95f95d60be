import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { happenings, monthList } from "~/domain/award/month-list";
import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import { monthOf } from "~/domain/kernel/time/month";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { listMonths } from "~/presenters/award/by-month.server";
import { askedOf } from "~/presenters/desk/asked-list.server";
import { monthBars, MonthsPicture } from "~/ui/award/months-picture";
import { PlaceFilters } from "~/ui/award/place-filters";
import { FilterForm } from "~/ui/patterns/filter-form";
import { PageHeader } from "~/ui/primitives/page-header";
import { Table } from "~/ui/primitives/table";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("tracking.read", async ({ ctx, actor, url, locale }) => {
  const asked = await askedOf(monthList, actor, url.searchParams);
  const { zone, program } = asked.filters;
  const named = ({ slug, name }: { readonly slug: string; readonly name: LocalizedText }) => ({
    value: slug,
    label: inLanguage(name, locale),
  });
  return {
    title: createT(locale, "award")("months.title"),
    now: monthOf(ctx.today),
    months: await listMonths(ctx, asked, { zone, program }),
    chosen: { zone, program },
    zones: asked.zones.map(named),
    programs: asked.programs.map(named),
  };
});

export default function TrackingMonths() {
  const { title, now, months, chosen, zones, programs } = useLoaderData<typeof loader>();
  const t = useT("award");
  const f = useFormats();
  const pictured = months.map(({ month, starts, steps, ends, notice, reserved, suspended }) => ({
    month,
    starts: starts.awards,
    steps: steps.awards,
    ends: ends.awards,
    waits: notice.awards + reserved.awards + suspended.awards,
  }));
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("months.lead")}
        breadcrumbs={[{ label: t("tracking.title"), href: pathTo("/admin/tracking") }]}
      />
      <FilterForm clearHref={chosen.zone || chosen.program ? pathTo("/admin/tracking/months") : undefined}>
        <PlaceFilters zones={zones} programs={programs} chosen={chosen} />
      </FilterForm>
      <MonthsPicture months={pictured} now={now} />
      <p className="budget-legend" aria-hidden="true">
        {monthBars.map((bar) => (
          <span key={bar} className={`budget-key months-key-${bar}`}>
            {t(`months.bar.${bar}`)}
          </span>
        ))}
      </p>
      <Table
        caption={t("months.caption")}
        captionHidden
        dense
        rows={months}
        rowKey={({ month }) => month}
        columns={[
          {
            key: "month",
            header: t("months.month"),
            cell: ({ month }) => (month === now ? <strong>{f.month(month)}</strong> : f.month(month)),
            rowHeader: true,
            nowrap: true,
          },
          ...happenings.map((what) => ({
            key: what,
            header: t(`months.what.${what}`),
            numeric: true,
            cell: ({ [what]: { awards, fen, href } }: (typeof months)[number]) =>
              awards === 0 ? null : (
                <>
                  <a href={href}>{t("months.awards", { count: awards })}</a>
                  <span className="muted block text-sm">{t("months.inAll", { amount: f.moneyBrief(fen) })}</span>
                </>
              ),
          })),
        ]}
      />
      <p className="muted">{t("months.note")}</p>
    </div>
  );
}
