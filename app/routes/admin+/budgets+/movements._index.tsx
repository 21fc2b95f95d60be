import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { readMovements } from "~/data/budget/movement.reader.server";
import { can } from "~/domain/access/can";
import { movementList, releaseStates } from "~/domain/budget/list";
import { addressOf } from "~/domain/kernel/list/address";
import { pageSize } from "~/domain/kernel/list/list";
import { isNarrowed } from "~/domain/kernel/list/page";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { movementView } from "~/presenters/budget/movement-view.server";
import { MovementStateBadge } from "~/ui/budget/movement-state";
import { FilterForm } from "~/ui/patterns/filter-form";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { titleOf } from "~/ui/title";
import { listLoader } from "../_shared/list-loader.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("movements", async ({ actor, asked, locale }) => {
  const { state } = asked.filters;
  const found = await readMovements(actor, { state, after: asked.cursor, size: pageSize });
  return {
    title: createT(locale, "budget")("movement.title"),
    rows: found.rows.map((movement) => movementView(movement, locale)),
    page: pageOf(asked, found, ({ preparedAt, id }) => [preparedAt.toISOString(), id]),
    mayPrepare: can(actor, "budget.prepare", "anywhere") === "yes",
  };
});

export default function Movements() {
  const t = useT("budget");
  const f = useFormats();
  const { title, rows, page, mayPrepare } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("movement.lead")}
        breadcrumbs={[{ label: t("title"), href: pathTo("/admin/budgets") }]}
        actions={
          mayPrepare && <LinkButton href={pathTo("/admin/budgets/movements/new")}>{t("movement.new")}</LinkButton>
        }
      />
      <ListNotes list="movements" page={page} names={{ state: t("movement.state") }} />
      <FilterForm clearHref={isNarrowed(page) ? addressOf(movementList) : undefined}>
        <Select
          id="state"
          name="state"
          label={t("movement.state")}
          emptyLabel={t("movement.anyState")}
          options={releaseStates.map((value) => ({ value, label: t(`movement.states.${value}`) }))}
          defaultValue={page.filters.state ?? ""}
        />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState title={t("movement.none")}>
          <p>{t("movement.noneText")}</p>
        </EmptyState>
      ) : (
        <ListTable
          list="movements"
          page={page}
          caption={t("movement.caption")}
          rows={rows}
          rowKey={({ id }) => id}
          lines
          head={(key) => t(`movement.${key}`)}
          cells={{
            what: (row) => <a href={pathTo("/admin/budgets/movements/:id", { id: row.id })}>{row.title}</a>,
            from: (row) => row.from?.name ?? t("movement.nowhere"),
            to: (row) => row.to?.name ?? t("movement.nowhere"),
            amount: (row) => f.money(row.fen),
            prepared: (row) => f.dateTime(row.preparedAt),
            state: (row) => <MovementStateBadge state={row.state} />,
          }}
        />
      )}
      <ListPages list="movements" page={page} shown={rows.length} />
    </div>
  );
}
