import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { programPageSize, readPrograms } from "~/data/review/programs.reader.server";
import { can } from "~/domain/access/can";
import { zonesFor } from "~/domain/access/reach";
import { readPlaces } from "~/data/city/places.server";
import { looseText } from "~/domain/kernel/loose-text";
import { inLanguage } from "~/domain/kernel/localized-text";
import { parseProgramFilters, programStates, wholeCity } from "~/forms/program/program-filters";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { FilterForm } from "~/ui/patterns/filter-form";
import { programBadges } from "~/ui/program/program-badges";
import { Alert } from "~/ui/primitives/alert";
import { LinkButton } from "~/ui/primitives/button";
import { Count } from "~/ui/primitives/count";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Pagination } from "~/ui/primitives/pagination";
import { Select } from "~/ui/primitives/select";
import { Table } from "~/ui/primitives/table";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("tracking.read", async ({ actor, url, locale }) => {
  const { zones } = await readPlaces();
  const mine = zonesFor(actor, "tracking.read");
  const shown = zones.filter(({ id }) => mine === "all" || mine.includes(id));
  const { filter, ignored } = parseProgramFilters(
    url.searchParams,
    shown.map(({ slug }) => slug),
  );
  const found = await readPrograms(actor, filter);
  const rows = found.slice(0, programPageSize).map(({ name, zoneName, ...row }) => ({
    ...row,
    name: looseText(name, locale),
    zone: zoneName && inLanguage(zoneName, locale),
  }));
  return {
    ...{ title: createT(locale, "programs")("title"), rows, filter, ignored },
    zones: shown.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, locale) })),
    next: found.length > rows.length ? (rows.at(-1)?.number ?? null) : null,
    mayCreate: can(actor, "program.edit", "anywhere") === "yes",
    discarded: url.searchParams.get("notice") === "discarded",
  };
});

export default function Programs() {
  const { title, rows, filter, ignored, zones, next, mayCreate, discarded } = useLoaderData<typeof loader>();
  const t = useT("programs");
  const filters = Object.entries({ zone: filter.zone, state: filter.state }).flatMap(([name, value]) =>
    value ? [[name, value] as [string, string]] : [],
  );
  const href = (more: [string, string][] = []) => `/admin/programs?${new URLSearchParams([...filters, ...more])}`;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("lead")}
        actions={mayCreate && <LinkButton href="/admin/programs/new">{t("create.title")}</LinkButton>}
      />
      {discarded && <Alert tone="success" live title={t("discard.done")} />}
      {ignored && <Alert tone="warning">{t("badFilter")}</Alert>}
      <FilterForm clearHref={filters.length > 0 ? "/admin/programs" : undefined}>
        <Select
          id="zone"
          name="zone"
          label={t("zone")}
          emptyLabel={t("anyZone")}
          options={[{ value: wholeCity, label: t("wholeCity") }, ...zones]}
          defaultValue={filter.zone ?? ""}
        />
        <Select
          id="state"
          name="state"
          label={t("state")}
          emptyLabel={t("anyState")}
          options={programStates.map((value) => ({ value, label: t(`states.${value}`) }))}
          defaultValue={filter.state ?? ""}
        />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState picture="search" title={t("empty")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("caption")}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: "number", header: t("number"), numeric: true, cell: (row) => row.number },
            {
              key: "name",
              header: t("name"),
              rowHeader: true,
              cell: (row) => <a href={`/admin/programs/${row.id}`}>{row.name || t("unnamed")}</a>,
            },
            { key: "zone", header: t("zone"), cell: (row) => row.zone ?? t("wholeCity") },
            { key: "state", header: t("state"), cell: (row) => programBadges(t, row) },
            {
              key: "applications",
              header: t("applications"),
              numeric: true,
              cell: (row) => <Count n={row.applications} />,
            },
            { key: "awards", header: t("awards"), numeric: true, cell: (row) => <Count n={row.awards} /> },
          ]}
        />
      )}
      <Pagination
        shown={rows.length}
        firstHref={filter.after ? href() : undefined}
        nextHref={next ? href([["after", String(next)]]) : undefined}
      />
    </div>
  );
}
