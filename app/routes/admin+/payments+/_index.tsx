import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { readRuns } from "~/data/payment/run/payment-runs.reader.server";
import { can } from "~/domain/access/can";
import { addressOf } from "~/domain/kernel/list/address";
import { pageSize } from "~/domain/kernel/list/list";
import { isNarrowed } from "~/domain/kernel/list/page";
import { paymentRunList } from "~/domain/payment/run/list";
import { runStates } from "~/domain/payment/run/run-steps";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { runView } from "~/presenters/payment/show-run.server";
import { FilterForm } from "~/ui/patterns/filter-form";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { RunStateBadge } from "~/ui/payment/run/run-state";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { titleOf } from "~/ui/title";
import { listLoader } from "../_shared/list-loader.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("paymentRuns", async ({ actor, asked, locale }) => {
  const { state } = asked.filters;
  const found = await readRuns(actor, { state, after: asked.cursor, size: pageSize });
  return {
    title: createT(locale, "payment")("run.title"),
    mayPrepare: can(actor, "payment.prepare", "anywhere") === "yes",
    rows: found.rows.map(runView),
    page: pageOf(asked, found, ({ preparedAt, id }) => [preparedAt.toISOString(), id]),
  };
});

export default function PaymentRuns() {
  const { title, rows, page, mayPrepare } = useLoaderData<typeof loader>();
  const t = useT("payment");
  const f = useFormats();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("run.lead")}
        actions={mayPrepare && <LinkButton href={pathTo("/admin/payments/new")}>{t("run.new")}</LinkButton>}
      />
      <ListNotes list="paymentRuns" page={page} names={{ state: t("run.state") }} />
      <FilterForm clearHref={isNarrowed(page) ? addressOf(paymentRunList) : undefined}>
        <Select
          id="state"
          name="state"
          label={t("run.state")}
          emptyLabel={t("run.anyState")}
          options={runStates.map((value) => ({ value, label: t(`run.states.${value}`) }))}
          defaultValue={page.filters.state ?? ""}
        />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState title={t("run.none")}>
          <p>{t("run.noneText")}</p>
        </EmptyState>
      ) : (
        <ListTable
          list="paymentRuns"
          page={page}
          caption={t("run.caption")}
          rows={rows}
          rowKey={({ id }) => id}
          lines
          head={(key) => t(`run.${key}`)}
          cells={{
            run: (row) => <a href={pathTo("/admin/payments/:id", { id: row.id })}>{row.name}</a>,
            through: (row) => f.month(row.through),
            awards: (row) => f.number(row.awards),
            paid: (row) => f.money(row.paidFen),
            prepared: (row) => f.dateTime(row.preparedAt),
            state: (row) => <RunStateBadge state={row.state} />,
          }}
        />
      )}
      <ListPages list="paymentRuns" page={page} shown={rows.length} />
    </div>
  );
}
