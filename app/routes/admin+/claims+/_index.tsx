import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { readClaims } from "~/data/month/item-claim/claims.reader.server";
import { officialSide } from "~/domain/access/sides";
import { addressOf } from "~/domain/kernel/list/address";
import { pageSize } from "~/domain/kernel/list/list";
import { isNarrowed } from "~/domain/kernel/list/page";
import { inLanguage } from "~/domain/kernel/localized-text";
import { claimList } from "~/domain/month/item-claim/list";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { ClaimStateBadge } from "~/ui/month/claim-state-badge";
import { ChoiceFilter } from "~/ui/patterns/choice-filter";
import { FilterForm } from "~/ui/patterns/filter-form";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { ZoneFilter } from "~/ui/patterns/zone-filter";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { listLoader } from "../_shared/list-loader.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("claims", async ({ ctx, asked, locale }) => {
  const after = asked.cursor;
  const query = { state: asked.filters.state, zoneId: asked.zoneId, after, size: pageSize };
  const found = await readClaims(officialSide(ctx.actor), query);
  return {
    title: createT(locale, "claim")("list.title"),
    rows: found.rows,
    page: pageOf(asked, found, ({ handedInAt, id }) => [handedInAt.toISOString(), id]),
    zones: asked.zones.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, locale) })),
  };
});

export default function Claims() {
  const t = useT("claim");
  const f = useFormats();
  const { title, rows, page, zones } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("list.lead")} />
      <ListNotes list="claims" page={page} names={{ state: t("list.state"), zone: t("account:list.zone") }} />
      <FilterForm clearHref={isNarrowed(page) ? addressOf(claimList) : undefined}>
        <ChoiceFilter
          name="state"
          label={t("list.state")}
          any={t("list.anyState")}
          of={claimList.filters.state.of}
          words={(value) => t(`state.${value}`)}
          value={page.filters.state}
        />
        <ZoneFilter
          label={t("account:list.zone")}
          any={t("account:list.anyZone")}
          zones={zones}
          value={page.filters.zone}
        />
      </FilterForm>
      {rows.length > 0 ? (
        <ListTable
          list="claims"
          page={page}
          rows={rows}
          lines
          rowKey={(row) => row.id}
          caption={t("list.caption")}
          head={(key) => t(`list.${key}`)}
          cells={{
            claim: (row) => (
              <>
                <a href={pathTo("/admin/claims/:id", { id: row.id })}>{row.reference}</a> {row.company}
              </>
            ),
            award: (row) => row.awardReference,
            state: (row) => <ClaimStateBadge state={row.state} />,
            claimed: (row) => f.money(row.claimedFen),
            given: (row) => (row.gaveFen === null ? "–" : f.money(row.gaveFen)),
            handedIn: (row) => f.dateTime(row.handedInAt),
          }}
        />
      ) : (
        <EmptyState title={t("list.none")} />
      )}
      <ListPages list="claims" page={page} shown={rows.length} />
    </div>
  );
}
