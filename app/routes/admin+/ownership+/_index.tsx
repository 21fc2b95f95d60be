import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { readOwnershipList } from "~/data/desk/ownership.reader.server";
import { can } from "~/domain/access/can";
import { officialSide } from "~/domain/access/sides";
import { ownershipList, ownershipViews } from "~/domain/company/ownership-list";
import { addressOf } from "~/domain/kernel/list/address";
import { pageSize } from "~/domain/kernel/list/list";
import { isNarrowed } from "~/domain/kernel/list/page";
import { inLanguage } from "~/domain/kernel/localized-text";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { OwnershipStateBadge } from "~/ui/company/ownership-state";
import { ChoiceFilter } from "~/ui/patterns/choice-filter";
import { FilterForm } from "~/ui/patterns/filter-form";
import { useListHref } from "~/ui/patterns/left-lists";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { ZoneFilter } from "~/ui/patterns/zone-filter";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { listLoader } from "../_shared/list-loader.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("ownerships", async ({ actor, asked, locale }) => {
  const { filters, zoneId, zones, sort, cursor } = asked;
  const query = { state: filters.state, zoneId, newestFirst: sort === "-asked", after: cursor, size: pageSize };
  const found = await readOwnershipList(officialSide(actor), query);
  const decides = can(actor, "company.confirmOwnership", "anywhere") === "yes";
  return {
    title: createT(locale, "register")("asks.title"),
    rows: found.rows.map(({ askedAt, id: ownershipId, companyId: id, ...row }) => ({
      ...row,
      id: ownershipId,
      askedAt: askedAt.toISOString(),
      href: decides
        ? pathTo("/admin/companies/:id/ownership/:ownershipId", { id, ownershipId })
        : pathTo("/admin/companies/:id", { id }),
    })),
    zones: zones.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, locale) })),
    page: pageOf(asked, found, ({ askedAt, id }) => [askedAt.toISOString(), id]),
  };
});

export default function Ownerships() {
  const t = useT("register");
  const f = useFormats();
  const { title, rows, zones, page } = useLoaderData<typeof loader>();
  const { state, zone } = page.filters;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("asks.lead")}
        breadcrumbs={[{ label: t("title"), href: useListHref("companies") }]}
      />
      <ListNotes list="ownerships" page={page} names={{ state: t("asks.state"), zone: t("zone") }} />
      <FilterForm clearHref={isNarrowed(page) ? addressOf(ownershipList) : undefined}>
        <ChoiceFilter
          name="state"
          label={t("asks.state")}
          any={t("ownership.states.asked")}
          of={ownershipViews}
          words={(value) => (value === "all" ? t("asks.anyState") : t(`ownership.states.${value}`))}
          value={state}
        />
        <ZoneFilter label={t("zone")} any={t("anyZone")} zones={zones} value={zone} />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState title={t(isNarrowed(page) ? "asks.noneSuch" : "asks.none")}>
          <p>{t("asks.noneText")}</p>
        </EmptyState>
      ) : (
        <ListTable
          lines
          list="ownerships"
          page={page}
          caption={t("asks.caption")}
          rows={rows}
          rowKey={({ id }) => id}
          head={(key) => t(`asks.${key}`)}
          cells={{
            company: (row) => <a href={row.href}>{row.company}</a>,
            asker: (row) => row.asker,
            state: (row) => <OwnershipStateBadge state={row.state} />,
            shown: (row) => f.number(row.shown),
            asked: (row) => f.dateTime(row.askedAt),
          }}
        />
      )}
      <ListPages list="ownerships" page={page} shown={rows.length} />
    </div>
  );
}
