import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { listLoader } from "./_shared/list-loader.server";
import { readPrograms } from "~/data/review/programs.reader.server";
import { can } from "~/domain/access/can";
import { isNarrowed } from "~/domain/kernel/list/page";
import { programList, programStates } from "~/domain/program/list";
import { looseText } from "~/domain/kernel/loose-text";
import { inLanguage } from "~/domain/kernel/localized-text";
import { pageOf } from "~/forms/kernel/list-page";
import { wholeCity } from "~/domain/kernel/list/list";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { FilterForm } from "~/ui/patterns/filter-form";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { programBadges } from "~/ui/program/program-badges";
import { Callout } from "~/ui/primitives/callout";
import { LinkButton } from "~/ui/primitives/button";
import { Count } from "~/ui/primitives/count";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("programs", async ({ actor, asked, url, locale }) => {
  const [after] = asked.cursor ?? [null];
  const found = await readPrograms(actor, { ...asked.filters, after });
  const rows = found.rows.map(({ name, zoneName, ...row }) => ({
    ...row,
    name: looseText(name, locale),
    zone: zoneName && inLanguage(zoneName, locale),
  }));
  return {
    title: createT(locale, "program")("title"),
    rows,
    page: pageOf(asked, found, ({ number }) => [number]),
    zones: asked.zones.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, locale) })),
    mayCreate: can(actor, "program.edit", "anywhere") === "yes",
    discarded: url.searchParams.get("notice") === "discarded",
  };
});

export default function Programs() {
  const { title, rows, page, zones, mayCreate, discarded } = useLoaderData<typeof loader>();
  const t = useT("program");
  const { zone, state } = page.filters;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("lead")}
        actions={mayCreate && <LinkButton href={pathTo("/admin/programs/new")}>{t("create.title")}</LinkButton>}
      />
      {discarded && <Callout tone="success" live title={t("discard.done")} />}
      <ListNotes list="programs" page={page} names={{ zone: t("zone"), state: t("state") }} />
      <FilterForm clearHref={isNarrowed(page) ? programList.path : undefined}>
        <Select
          id="zone"
          name="zone"
          label={t("zone")}
          emptyLabel={t("anyZone")}
          options={[{ value: wholeCity, label: t("wholeCity") }, ...zones]}
          defaultValue={zone ?? ""}
        />
        <Select
          id="state"
          name="state"
          label={t("state")}
          emptyLabel={t("anyState")}
          options={programStates.map((value) => ({ value, label: t(`states.${value}`) }))}
          defaultValue={state ?? ""}
        />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState picture="search" title={t("empty")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      ) : (
        <ListTable
          list="programs"
          page={page}
          caption={t("caption")}
          rows={rows}
          rowKey={({ id }) => id}
          head={(key) => t(key)}
          cells={{
            number: (row) => row.number,
            name: (row) => <a href={pathTo("/admin/programs/:id", { id: row.id })}>{row.name || t("unnamed")}</a>,
            zone: (row) => row.zone ?? t("wholeCity"),
            state: (row) => programBadges(t, row),
            applications: (row) => <Count n={row.applications} />,
            awards: (row) => <Count n={row.awards} />,
          }}
        />
      )}
      <ListPages list="programs" page={page} shown={rows.length} />
    </div>
  );
}
