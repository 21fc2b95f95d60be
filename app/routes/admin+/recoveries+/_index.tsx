import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { readRecoveries } from "~/data/recovery/recoveries.reader.server";
import { addressOf } from "~/domain/kernel/list/address";
import { pageSize } from "~/domain/kernel/list/list";
import { isNarrowed } from "~/domain/kernel/list/page";
import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import { recoveryList } from "~/domain/recovery/list";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { PlaceFilters } from "~/ui/award/place-filters";
import { ChoiceFilter } from "~/ui/patterns/choice-filter";
import { FilterForm } from "~/ui/patterns/filter-form";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { LastDay, RecoveryBadge } from "~/ui/recovery/recovery-parts";
import { titleOf } from "~/ui/title";
import { listLoader } from "../_shared/list-loader.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("recoveries", async ({ actor, asked, locale }) => {
  const { filters, zoneId, programId, sort, cursor } = asked;
  const query = { zoneId, programId, state: filters.state, sort, after: cursor, size: pageSize };
  const found = await readRecoveries(actor, query);
  const named = ({ slug, name }: { readonly slug: string; readonly name: LocalizedText }) => ({
    value: slug,
    label: inLanguage(name, locale),
  });
  return {
    title: createT(locale, "recovery")("list.title"),
    rows: found.rows.map(({ key: _, program, zone, ...row }) => ({
      ...row,
      program: inLanguage(program, locale),
      zone: inLanguage(zone, locale),
    })),
    page: pageOf(asked, found, ({ key }) => key),
    zones: asked.zones.map(named),
    programs: asked.programs.map(named),
  };
});

export default function Recoveries() {
  const { title, rows, page, zones, programs } = useLoaderData<typeof loader>();
  const t = useT("recovery");
  const f = useFormats();
  const { zone, program, state } = page.filters;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("list.lead")}
        actions={
          <LinkButton variant="secondary" href={pathTo("/admin/debts")}>
            {t("award:debts.title")}
          </LinkButton>
        }
      />
      <ListNotes
        list="recoveries"
        page={page}
        names={{ zone: t("column.zone"), program: t("column.program"), state: t("column.state") }}
      />
      <FilterForm clearHref={isNarrowed(page) ? addressOf(recoveryList) : undefined}>
        <PlaceFilters zones={zones} programs={programs} chosen={{ zone, program }} />
        <ChoiceFilter
          name="state"
          label={t("column.state")}
          any={t("list.anyState")}
          of={recoveryList.filters.state.of}
          words={(value) => t(`state.${value}`)}
          value={state}
        />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState title={t(isNarrowed(page) ? "list.empty" : "list.none")}>
          <p>{t("list.noneYet")}</p>
        </EmptyState>
      ) : (
        <ListTable
          list="recoveries"
          page={page}
          caption={t("list.title")}
          dense
          lines
          rows={rows}
          rowKey={({ id }) => id}
          head={(key) => t(`column.${key}`)}
          cells={{
            reference: (row) => <a href={pathTo("/admin/recoveries/:id", { id: row.id })}>{row.reference}</a>,
            company: (row) => row.company,
            award: (row) => <a href={pathTo("/admin/awards/:id", { id: row.awardId })}>{row.award}</a>,
            program: (row) => row.program,
            zone: (row) => row.zone,
            state: (row) => <RecoveryBadge state={row.state} />,
            owed: (row) => f.money(row.owedFen),
            due: (row) => row.dueOn && <LastDay day={{ date: row.dueOn, provisional: row.dueProvisional }} />,
            opened: (row) => f.date(row.openedOn),
          }}
        />
      )}
      <ListPages list="recoveries" page={page} shown={rows.length} />
    </div>
  );
}
