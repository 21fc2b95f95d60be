import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readSites } from "~/data/space/places.reader.server";
import { can } from "~/domain/access/can";
import { inLanguage } from "~/domain/kernel/localized-text";
import { useFormats, useT } from "~/i18n/react";
import { showDependents } from "~/presenters/space/show-dependents.server";
import { Done } from "~/ui/patterns/outcome";
import { LinkButton } from "~/ui/primitives/button";
import { DescriptionList } from "~/ui/primitives/description-list";
import { PageHeader } from "~/ui/primitives/page-header";
import { Table } from "~/ui/primitives/table";
import { DependentsSection } from "~/ui/space/dependents";
import { titleOf } from "~/ui/title";
import { onZone } from "../_shared/space/on-place.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onZone("site.manage"), async ({ ctx, actor, subject, locale }) => {
  const [sites, dependents] = await Promise.all([
    readSites(subject.id, ctx.today),
    showDependents({ of: ["zone", subject.id], today: ctx.today, locale }),
  ]);
  return {
    title: inLanguage(subject.name, locale),
    id: subject.id,
    slug: subject.slug,
    closedOn: subject.closedOn,
    mayManage: can(actor, "zone.manage", { zoneId: subject.id }) === "yes",
    sites: sites.map(({ name, ...site }) => ({ ...site, name: inLanguage(name, locale) })),
    dependents,
  };
});

export default function Zone() {
  const t = useT("space");
  const f = useFormats();
  const { title, id, slug, closedOn, mayManage, sites, dependents } = useLoaderData<typeof loader>();
  const open = closedOn === null;
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={[{ label: t("title"), href: pathTo("/admin/zones") }]} />
      <Done texts={{ created: t("notice.created"), saved: t("notice.saved"), closed: t("notice.closed") }} />
      <DescriptionList
        items={[
          { term: t("state"), value: open ? t("open") : t("closed", { date: f.date(closedOn) }) },
          { term: t("field.slug"), value: slug },
        ]}
      />
      <div className="button-row">
        {open && <LinkButton href={pathTo("/admin/zones/:id/sites/new", { id })}>{t("site.new")}</LinkButton>}
        {mayManage && (
          <LinkButton variant="secondary" href={pathTo("/admin/zones/:id/edit", { id })}>
            {t("zone.edit")}
          </LinkButton>
        )}
        {mayManage && open && (
          <LinkButton variant="secondary" href={pathTo("/admin/zones/:id/closing", { id })}>
            {t("zone.close")}
          </LinkButton>
        )}
      </div>
      <h2>{t("zone.sites")}</h2>
      {sites.length === 0 ? (
        <p>{t("zone.noSites")}</p>
      ) : (
        <Table
          caption={t("zone.sitesCaption")}
          captionHidden
          className="table-lines"
          rows={sites}
          rowKey={(site) => site.id}
          columns={[
            {
              key: "name",
              header: t("field.name"),
              rowHeader: true,
              cell: (site) => <a href={pathTo("/admin/sites/:id", { id: site.id })}>{site.name}</a>,
            },
            { key: "address", header: t("field.address"), cell: ({ address }) => address },
            { key: "rent", header: t("field.rent"), numeric: true, cell: ({ rent }) => f.money(rent) },
            { key: "units", header: t("zone.units"), numeric: true, cell: ({ units }) => f.number(units) },
            {
              key: "state",
              className: "lines-main",
              header: t("state"),
              cell: (site) => (site.closedOn === null ? t("open") : t("closed", { date: f.date(site.closedOn) })),
            },
          ]}
        />
      )}
      <DependentsSection dependents={dependents} />
    </div>
  );
}
