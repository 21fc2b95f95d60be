import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { readImports } from "~/data/import/import.reader.server";
import { can } from "~/domain/access/can";
import { importKinds, importRights } from "~/domain/import/kinds";
import { importList } from "~/domain/import/list";
import { importStates } from "~/domain/import/steps";
import { addressOf } from "~/domain/kernel/list/address";
import { pageSize } from "~/domain/kernel/list/list";
import { isNarrowed } from "~/domain/kernel/list/page";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { importView } from "~/presenters/import/import-view.server";
import { ImportStateBadge } from "~/ui/import/import-state";
import { FilterForm } from "~/ui/patterns/filter-form";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { ChoiceFilter } from "~/ui/patterns/choice-filter";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { listLoader } from "../_shared/list-loader.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("imports", async ({ actor, asked, locale }) => {
  const { kind, state } = asked.filters;
  const found = await readImports(actor, { kind, state, after: asked.cursor, size: pageSize });
  return {
    title: createT(locale, "import")("title"),
    rows: found.rows.map(importView),
    page: pageOf(asked, found, ({ preparedAt, id }) => [preparedAt.toISOString(), id]),
    mayPrepare: importKinds.some((each) => can(actor, importRights[each].prepare, "anywhere") === "yes"),
  };
});

export default function Imports() {
  const t = useT("import");
  const f = useFormats();
  const { title, rows, page, mayPrepare } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("lead")}
        actions={mayPrepare && <LinkButton href={pathTo("/admin/imports/new")}>{t("new")}</LinkButton>}
      />
      <ListNotes list="imports" page={page} names={{ kind: t("kind"), state: t("state") }} />
      <FilterForm clearHref={isNarrowed(page) ? addressOf(importList) : undefined}>
        <ChoiceFilter
          name="state"
          label={t("state")}
          any={t("anyState")}
          of={importStates}
          words={(value) => t(`states.${value}`)}
          value={page.filters.state}
        />
        <ChoiceFilter
          name="kind"
          label={t("kind")}
          any={t("anyKind")}
          of={importKinds}
          words={(value) => t(`kinds.${value}`)}
          value={page.filters.kind}
        />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneText")} />
      ) : (
        <ListTable
          caption={t("caption")}
          list="imports"
          page={page}
          lines
          rows={rows}
          rowKey={({ id }) => id}
          head={(key) => t(key)}
          cells={{
            file: (row) => <a href={pathTo("/admin/imports/:id", { id: row.id })}>{row.fileName}</a>,
            kind: (row) => t(`kinds.${row.kind}`),
            rows: (row) => (row.rows === null ? "–" : f.number(row.rows)),
            problems: (row) => (row.problems === null ? "–" : f.number(row.problems)),
            prepared: (row) => t("byAt", { name: row.preparer, at: f.dateTime(row.preparedAt) }),
            state: (row) => <ImportStateBadge state={row.state} />,
          }}
        />
      )}
      <ListPages list="imports" page={page} shown={rows.length} />
    </div>
  );
}
