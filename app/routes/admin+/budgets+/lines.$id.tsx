import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { postingList } from "~/domain/budget/list";
import { addressOf } from "~/domain/kernel/list/address";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { lineName } from "~/presenters/budget/movement-view.server";
import { showLine } from "~/presenters/budget/show-line.server";
import { BudgetBar } from "~/ui/budget/budget-bar";
import { MovementStateBadge } from "~/ui/budget/movement-state";
import { Done } from "~/ui/patterns/outcome";
import { LinkButton } from "~/ui/primitives/button";
import { DescriptionList } from "~/ui/primitives/description-list";
import { PageHeader } from "~/ui/primitives/page-header";
import { Table } from "~/ui/primitives/table";
import { titleOf } from "~/ui/title";
import { onLine } from "../_shared/budget/on-line.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onLine("budget.read"), async ({ ctx, subject, locale }) => ({
  title: lineName(subject, locale),
  crumb: createT(locale, "budget")("title"),
  ...(await showLine(ctx, subject, locale)),
}));

export default function Line() {
  const t = useT("budget");
  const f = useFormats();
  const { title, crumb, id, code, sums, heldBack, years, movements, mayPrepare } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: crumb, href: pathTo("/admin/budgets") }]}
        actions={
          <>
            {mayPrepare && (
              <LinkButton href={pathTo("/admin/budgets/movements/new", { line: id })}>{t("movement.new")}</LinkButton>
            )}
            <LinkButton variant="secondary" href={addressOf(postingList, { filters: { line: id } })}>
              {t("postings.link")}
            </LinkButton>
          </>
        }
      />
      <Done texts={{ coded: t("notice.coded") }} />
      <BudgetBar {...sums} />
      {heldBack > 0 && <p>{t("heldBack", { amount: f.money(heldBack) })}</p>}
      <DescriptionList
        items={[
          {
            term: t("code"),
            value: code ?? t("noCode"),
            ...(mayPrepare && { changeHref: pathTo("/admin/budgets/lines/:id/code", { id }) }),
          },
        ]}
      />
      <h2>{t("lines.years")}</h2>
      <Table
        caption={t("lines.yearsCaption")}
        captionHidden
        rows={years}
        rowKey={(line) => line.id}
        columns={[
          {
            key: "year",
            header: t("year"),
            rowHeader: true,
            cell: (line) =>
              line.id === id ? (
                String(line.fiscalYear)
              ) : (
                <a href={pathTo("/admin/budgets/lines/:id", { id: line.id })}>{line.fiscalYear}</a>
              ),
          },
          ...(["appropriated", "committed", "spent", "available"] as const).map((sum) => ({
            key: sum,
            header: t(`sum.${sum}`),
            numeric: true,
            cell: (line: (typeof years)[number]) => f.money(line[sum]),
          })),
        ]}
      />
      <h2>{t("lines.movements")}</h2>
      {movements.length === 0 ? (
        <p>{t("lines.noMovements")}</p>
      ) : (
        <Table
          caption={t("lines.movements")}
          captionHidden
          rows={movements}
          rowKey={(movement) => movement.id}
          columns={[
            {
              key: "what",
              header: t("movement.what"),
              rowHeader: true,
              cell: (movement) => (
                <a href={pathTo("/admin/budgets/movements/:id", { id: movement.id })}>{movement.title}</a>
              ),
            },
            {
              key: "amount",
              header: t("movement.amount"),
              numeric: true,
              cell: ({ from, fen }) => f.moneyChange(from?.id === id ? -fen : fen),
            },
            { key: "prepared", header: t("movement.prepared"), cell: ({ preparedAt }) => f.dateTime(preparedAt) },
            { key: "state", header: t("movement.state"), cell: ({ state }) => <MovementStateBadge state={state} /> },
          ]}
        />
      )}
    </div>
  );
}
