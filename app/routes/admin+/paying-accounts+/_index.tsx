import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { readPayingAccounts } from "~/data/payment/paying-accounts.reader.server";
import { can } from "~/domain/access/can";
import { releaseStates } from "~/domain/budget/list";
import { addressOf } from "~/domain/kernel/list/address";
import { pageSize } from "~/domain/kernel/list/list";
import { isNarrowed } from "~/domain/kernel/list/page";
import { payingAccountList } from "~/domain/payment/list";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { payingAccountView } from "~/presenters/payment/show-paying-account.server";
import { FilterForm } from "~/ui/patterns/filter-form";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { InForce } from "~/ui/payment/in-force";
import { PayingAccountState } from "~/ui/payment/paying-account-state";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { titleOf } from "~/ui/title";
import { listLoader } from "../_shared/list-loader.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("payingAccounts", async ({ actor, asked, locale }) => {
  const { state } = asked.filters;
  const found = await readPayingAccounts(actor, { state, after: asked.cursor, size: pageSize });
  return {
    title: createT(locale, "payment")("account.title"),
    rows: found.rows.map((account) => payingAccountView(account, locale)),
    page: pageOf(asked, found, ({ preparedAt, id }) => [preparedAt.toISOString(), id]),
    maySet: can(actor, "payingAccount.set", "anywhere") === "yes",
  };
});

export default function PayingAccounts() {
  const t = useT("payment");
  const f = useFormats();
  const { title, rows, page, maySet } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("account.lead")}
        breadcrumbs={[{ label: t("budget:title"), href: pathTo("/admin/budgets") }]}
        actions={maySet && <LinkButton href={pathTo("/admin/paying-accounts/new")}>{t("account.new")}</LinkButton>}
      />
      <ListNotes list="payingAccounts" page={page} names={{ state: t("account.state") }} />
      <FilterForm clearHref={isNarrowed(page) ? addressOf(payingAccountList) : undefined}>
        <Select
          id="state"
          name="state"
          label={t("account.state")}
          emptyLabel={t("account.anyState")}
          options={releaseStates.map((value) => ({ value, label: t(`account.states.${value}`) }))}
          defaultValue={page.filters.state ?? ""}
        />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState title={t("account.none")}>
          <p>{t("account.noneText")}</p>
        </EmptyState>
      ) : (
        <ListTable
          list="payingAccounts"
          page={page}
          caption={t("account.caption")}
          rows={rows}
          rowKey={({ id }) => id}
          lines
          head={(key) => t(`account.${key}`)}
          cells={{
            program: (row) => <a href={pathTo("/admin/paying-accounts/:id", { id: row.id })}>{row.program}</a>,
            account: (row) => t("payee:at", { bank: row.bankName, digits: row.lastFour }),
            inForce: (row) => <InForce inForceOn={row.inForceOn} lastOn={row.lastOn} />,
            prepared: (row) => f.dateTime(row.preparedAt),
            state: (row) => <PayingAccountState state={row.state} />,
          }}
        />
      )}
      <ListPages list="payingAccounts" page={page} shown={rows.length} />
    </div>
  );
}
