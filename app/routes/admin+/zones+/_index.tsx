import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readZones } from "~/data/space/places.reader.server";
import { can } from "~/domain/access/can";
import { inLanguage } from "~/domain/kernel/localized-text";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Done } from "~/ui/patterns/outcome";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Table } from "~/ui/primitives/table";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("site.manage", async ({ actor, locale }) => ({
  title: createT(locale, "space")("title"),
  zones: (await readZones(actor)).map(({ name, ...zone }) => ({ ...zone, name: inLanguage(name, locale) })),
  mayMake: can(actor, "zone.manage", "anywhere") === "yes",
}));

export default function Zones() {
  const t = useT("space");
  const f = useFormats();
  const { zones, mayMake } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={mayMake && <LinkButton href={pathTo("/admin/zones/new")}>{t("zone.new")}</LinkButton>}
      />
      <Done texts={{ closed: t("notice.closed") }} />
      {zones.length === 0 ? (
        <EmptyState title={t("zone.none")}>
          <p>{t("zone.noneText")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("zone.list")}
          captionHidden
          className="table-lines"
          rows={zones}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: t("field.name"),
              rowHeader: true,
              cell: ({ id, name }) => <a href={pathTo("/admin/zones/:id", { id })}>{name}</a>,
            },
            { key: "sites", header: t("zone.sites"), numeric: true, cell: ({ sites }) => f.number(sites) },
            { key: "units", header: t("zone.units"), numeric: true, cell: ({ units }) => f.number(units) },
            {
              key: "taken",
              header: t("unit.some.taken"),
              numeric: true,
              cell: ({ taken }) => f.number(taken),
            },
            {
              key: "state",
              className: "lines-main",
              header: t("state"),
              cell: ({ closedOn }) => (closedOn === null ? t("open") : t("closed", { date: f.date(closedOn) })),
            },
          ]}
        />
      )}
    </div>
  );
}
