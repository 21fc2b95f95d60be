import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readUnitsOf } from "~/data/space/units.reader.server";
import { can } from "~/domain/access/can";
import { inLanguage } from "~/domain/kernel/localized-text";
import { unitScopes, unitState } from "~/domain/space/unit";
import { useFormats, useT } from "~/i18n/react";
import { floorChoices } from "~/presenters/space/show-unit.server";
import { FilterForm } from "~/ui/patterns/filter-form";
import { Done } from "~/ui/patterns/outcome";
import { LinkButton } from "~/ui/primitives/button";
import { DescriptionList } from "~/ui/primitives/description-list";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { UnitTable } from "~/ui/space/unit-table";
import { titleOf } from "~/ui/title";
import { onSite } from "../_shared/space/on-place.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onSite("site.manage"), async ({ ctx, actor, subject, url, locale }) => {
  const asked = url.searchParams.get("which");
  const which = unitScopes.find((each) => each === asked) ?? "all";
  const [units, floors] = await Promise.all([readUnitsOf(subject.id, which, ctx.today), floorChoices(subject.id)]);
  return {
    id: subject.id,
    zoneId: subject.zoneId,
    address: subject.address,
    rent: subject.rent,
    closedOn: subject.closedOn,
    which,
    title: inLanguage(subject.name, locale),
    zone: inLanguage(subject.zone, locale),
    operator: subject.operator && inLanguage(subject.operator, locale),
    floors: floors.map(({ label }) => label),
    units: units.map((unit) => ({ ...unit, state: unitState(unit, ctx.today) })),
    mayEditUnits: can(actor, "unit.edit", { zoneId: subject.zoneId }) === "yes",
  };
});

export default function Site() {
  const t = useT("space");
  const f = useFormats();
  const { title, id, zoneId, zone, which, units, floors, mayEditUnits, ...site } = useLoaderData<typeof loader>();
  const open = site.closedOn === null;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/zones") },
          { label: zone, href: pathTo("/admin/zones/:id", { id: zoneId }) },
        ]}
        actions={
          open &&
          mayEditUnits && <LinkButton href={pathTo("/admin/sites/:id/units/new", { id })}>{t("unit.new")}</LinkButton>
        }
      />
      <Done texts={{ created: t("notice.created"), saved: t("notice.saved"), closed: t("notice.closed") }} />
      <DescriptionList
        items={[
          {
            term: t("state"),
            value: site.closedOn === null ? t("open") : t("closed", { date: f.date(site.closedOn) }),
          },
          { term: t("field.address"), value: site.address },
          { term: t("field.rent"), value: f.money(site.rent) },
          { term: t("site.operator"), value: site.operator ?? t("site.noOperator") },
          { term: t("site.floors"), value: floors.length === 0 ? t("site.noFloors") : f.list(floors) },
        ]}
      />
      {open && (
        <div className="button-row">
          <LinkButton variant="secondary" href={pathTo("/admin/sites/:id/edit", { id })}>
            {t("site.edit")}
          </LinkButton>
          <LinkButton variant="secondary" href={pathTo("/admin/sites/:id/floors", { id })}>
            {t("site.setFloors")}
          </LinkButton>
          <LinkButton variant="secondary" href={pathTo("/admin/sites/:id/closing", { id })}>
            {t("site.close")}
          </LinkButton>
        </div>
      )}
      <h2>{t("unit.list")}</h2>
      <FilterForm clearHref={which === "all" ? undefined : pathTo("/admin/sites/:id", { id })}>
        <Select
          id="which"
          name="which"
          label={t("unit.which")}
          emptyLabel={t("unit.some.all")}
          options={unitScopes
            .filter((each) => each !== "all")
            .map((value) => ({ value, label: t(`unit.some.${value}`) }))}
          defaultValue={which === "all" ? "" : which}
        />
      </FilterForm>
      {units.length === 0 ? (
        <EmptyState title={t(which === "all" ? "unit.noneYet" : "unit.none")}>
          <p>{t(which === "all" ? "unit.noneYetText" : "unit.noneText")}</p>
        </EmptyState>
      ) : (
        <UnitTable
          caption={t("unit.caption", { site: title })}
          units={units}
          hrefOf={mayEditUnits ? (unit) => pathTo("/admin/units/:id", { id: unit }) : null}
        />
      )}
    </div>
  );
}
