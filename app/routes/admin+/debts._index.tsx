import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { listLoader } from "./_shared/list-loader.server";
import { readDebts } from "~/data/ledger/debts.reader.server";
import { addressOf } from "~/domain/kernel/list/address";
import { pageSize } from "~/domain/kernel/list/list";
import { isNarrowed } from "~/domain/kernel/list/page";
import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import { debtList } from "~/domain/ledger/list";
import { debtFilter } from "~/forms/ledger/debt-filter";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { PlaceFilters } from "~/ui/award/place-filters";
import { FilterForm } from "~/ui/patterns/filter-form";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("debts", async ({ ctx, asked, locale }) => {
  const found = await readDebts(ctx.actor, debtFilter(asked), { after: asked.cursor, size: pageSize });
  const named = ({ slug, name }: { readonly slug: string; readonly name: LocalizedText }) => ({
    value: slug,
    label: inLanguage(name, locale),
  });
  return {
    title: createT(locale, "award")("debts.title"),
    rows: found.rows.map(({ program, zone, ...row }) => ({
      ...row,
      program: inLanguage(program, locale),
      zone: inLanguage(zone, locale),
    })),
    page: pageOf(asked, found, ({ since, id }) => [since, id]),
    zones: asked.zones.map(named),
    programs: asked.programs.map(named),
  };
});

export default function Debts() {
  const { title, rows, page, zones, programs } = useLoaderData<typeof loader>();
  const t = useT("award");
  const f = useFormats();
  const { zone, program, demanded } = page.filters;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("debts.lead")}
        breadcrumbs={[{ label: t("tracking.title"), href: pathTo("/admin/tracking") }]}
        actions={
          <LinkButton variant="secondary" href={addressOf(debtList, page, debtList.exportPath)}>
            {t("task:exports.link")}
          </LinkButton>
        }
      />
      <ListNotes
        list="debts"
        page={page}
        names={{ zone: t("tracking.zone"), program: t("tracking.program"), demanded: t("debts.demanded") }}
      />
      <FilterForm clearHref={isNarrowed(page) ? addressOf(debtList) : undefined}>
        <PlaceFilters zones={zones} programs={programs} chosen={{ zone, program }} />
        <Select
          id="demanded"
          name="demanded"
          label={t("debts.demanded")}
          emptyLabel={t("debts.anyDemanded")}
          options={debtList.filters.demanded.of.map((value) => ({ value, label: t(`debts.demandedIs.${value}`) }))}
          defaultValue={demanded ?? ""}
        />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState picture="search" title={t("debts.empty")}>
          <p>{t("debts.emptyText")}</p>
        </EmptyState>
      ) : (
        <ListTable
          list="debts"
          page={page}
          caption={t("debts.caption")}
          dense
          lines
          rows={rows}
          rowKey={({ id }) => id}
          head={(key) => t(`debts.${key}`)}
          cells={{
            reference: (row) => <a href={pathTo("/admin/awards/:id", { id: row.id })}>{row.reference}</a>,
            company: (row) => row.company,
            program: (row) => row.program,
            zone: (row) => row.zone,
            since: (row) => f.month(row.since),
            months: (row) => f.number(row.months),
            debt: (row) => f.money(row.debtFen),
            demanded: (row) => f.money(row.demandedFen),
          }}
        />
      )}
      <ListPages list="debts" page={page} shown={rows.length} />
    </div>
  );
}
