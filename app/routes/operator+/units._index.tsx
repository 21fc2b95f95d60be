import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readOwnSites } from "~/data/space/places.reader.server";
import { readOwnUnits } from "~/data/space/occupancy.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { addDays } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("unit.edit", async ({ ctx, locale }) => {
  const [units, sites] = await Promise.all([readOwnUnits(ctx.actor), readOwnSites(ctx.actor)]);
  return {
    title: createT(locale, "award")("occupancy.title"),
    sites: sites.map(({ id, name }) => ({ id, name: inLanguage(name, locale) })),
    units: units.map(({ site, withdrawn, from, ...unit }) => {
      const state = from === null ? (withdrawn ? "withdrawn" : "free") : from <= ctx.today ? "occupied" : "reserved";
      return { ...unit, from, site: inLanguage(site, locale), state } as const;
    }),
  };
});

/** Units in two lines each, by site where there are several. Kept light: a site has hundreds. */
export default function Occupancy() {
  const { units, sites } = useLoaderData<typeof loader>();
  const t = useT("award");
  const f = useFormats();
  const make = sites.map(({ id, name: site }) => (
    <LinkButton key={id} href={pathTo("/operator/sites/:id/units/new", { id })}>
      {t("space:unit.newTitle", { site })}
    </LinkButton>
  ));
  if (units.length === 0)
    return (
      <EmptyState title={t("occupancy.empty")}>
        <div className="button-row">{make}</div>
      </EmptyState>
    );
  const here = [...new Set(units.map(({ site }) => site))];
  return (
    <div className="stack">
      <PageHeader title={t("occupancy.title")} lead={t("occupancy.lead")} actions={make} />
      {here.map((site) => (
        <section key={site} className="stack">
          <h2 className={here.length === 1 ? "visually-hidden" : undefined}>{site}</h2>
          <ol className="rows">
            {units
              .filter((unit) => unit.site === site)
              .map((unit) => (
                <li key={unit.id}>
                  <a href={pathTo("/operator/units/:id", { id: unit.id })}>
                    {unit.company ? t("tenant:row", { unit: unit.label, company: unit.company }) : unit.label}
                  </a>
                  <b>{f.money(unit.rentFenPerM2Month)}</b>
                  <small>
                    {[
                      ...(unit.state === "occupied" ? [] : [t(`occupancy.${unit.state}`)]),
                      f.area(unit.areaM2),
                      ...(unit.state === "reserved" && unit.from
                        ? [t("occupancy.since", { date: f.dateShort(unit.from) })]
                        : []),
                      ...(unit.to ? [t("tenant:list.until", { date: f.dateShort(addDays(unit.to, -1)) })] : []),
                    ].join(t("tenant:joint"))}
                  </small>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
