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
import { Badge } from "~/ui/primitives/badge";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Table } from "~/ui/primitives/table";
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

const tones = { free: "success", occupied: "info", reserved: "warning", withdrawn: "neutral" } as const;

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
  return (
    <div className="stack">
      <PageHeader title={t("occupancy.title")} lead={t("occupancy.lead")} actions={make} />
      <Table
        caption={t("occupancy.title")}
        captionHidden
        dense
        rows={units}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "unit",
            header: t("occupancy.unit"),
            rowHeader: true,
            cell: (unit) => <a href={pathTo("/operator/units/:id", { id: unit.id })}>{unit.label}</a>,
          },
          { key: "site", header: t("occupancy.site"), cell: (unit) => unit.site },
          { key: "area", header: t("occupancy.area"), numeric: true, cell: (unit) => f.area(unit.areaM2) },
          { key: "rent", header: t("occupancy.rent"), numeric: true, cell: (unit) => f.money(unit.rentFenPerM2Month) },
          {
            key: "state",
            header: t("occupancy.state"),
            cell: (unit) => <Badge tone={tones[unit.state]}>{t(`occupancy.${unit.state}`)}</Badge>,
          },
          { key: "company", header: t("occupancy.company"), cell: (unit) => unit.company },
          { key: "from", header: t("occupancy.from"), cell: (unit) => (unit.from ? f.dateShort(unit.from) : null) },
          {
            key: "lastDay",
            header: t("occupancy.lastDay"),
            cell: (unit) => (unit.to ? f.dateShort(addDays(unit.to, -1)) : null),
          },
        ]}
      />
    </div>
  );
}
