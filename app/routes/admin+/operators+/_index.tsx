import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { readOperators } from "~/data/space/operators.reader.server";
import { addressOf } from "~/domain/kernel/list/address";
import { pageSize } from "~/domain/kernel/list/list";
import { isNarrowed } from "~/domain/kernel/list/page";
import { inLanguage } from "~/domain/kernel/localized-text";
import { operatorList, operatorStates } from "~/domain/space/list";
import { pageOf } from "~/forms/kernel/list-page";
import { formats } from "~/i18n/format";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { FilterForm } from "~/ui/patterns/filter-form";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { ChoiceFilter } from "~/ui/patterns/choice-filter";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { listLoader } from "../_shared/list-loader.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("operators", async ({ ctx, asked, locale }) => {
  const { state } = asked.filters;
  const found = await readOperators(ctx.today, { state, after: asked.cursor, size: pageSize });
  const { list } = formats(locale);
  return {
    title: createT(locale, "operator")("title"),
    rows: found.rows.map(({ name, sites, ...row }) => ({
      ...row,
      name: inLanguage(name, locale),
      sites: list(sites.map((site) => inLanguage(site, locale))),
    })),
    page: pageOf(asked, found, ({ name, id }) => [name["zh-CN"], id]),
  };
});

export default function Operators() {
  const t = useT("operator");
  const f = useFormats();
  const { title, rows, page } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("lead")}
        actions={<LinkButton href={pathTo("/admin/operators/new")}>{t("new")}</LinkButton>}
      />
      <ListNotes list="operators" page={page} names={{ state: t("state") }} />
      <FilterForm clearHref={isNarrowed(page) ? addressOf(operatorList) : undefined}>
        <ChoiceFilter
          name="state"
          label={t("state")}
          any={t("anyState")}
          of={operatorStates}
          words={(value) => t(`states.${value}`)}
          value={page.filters.state}
        />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneText")} />
      ) : (
        <ListTable
          lines
          list="operators"
          page={page}
          caption={t("caption")}
          rows={rows}
          rowKey={({ id }) => id}
          head={(key) => t(key)}
          cells={{
            name: (row) => <a href={pathTo("/admin/operators/:id", { id: row.id })}>{row.name}</a>,
            code: (row) => row.code ?? t("noCode"),
            sites: (row) => row.sites,
            people: (row) => f.number(row.people),
            contact: (row) => row.contactName ?? t("noContact"),
          }}
        />
      )}
      <ListPages list="operators" page={page} shown={rows.length} />
    </div>
  );
}
