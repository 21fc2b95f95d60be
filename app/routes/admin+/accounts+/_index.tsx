import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { readBankAccounts } from "~/data/payment/bank-accounts.reader.server";
import { officialSide } from "~/domain/access/sides";
import { addressOf } from "~/domain/kernel/list/address";
import { pageSize } from "~/domain/kernel/list/list";
import { isNarrowed } from "~/domain/kernel/list/page";
import { inLanguage } from "~/domain/kernel/localized-text";
import { ownerKinds } from "~/domain/payment/bank-account";
import { bankAccountList } from "~/domain/payment/bank-account-list";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { bankAccountRow } from "~/presenters/payment/show-bank-account.server";
import { ChoiceFilter } from "~/ui/patterns/choice-filter";
import { FilterForm } from "~/ui/patterns/filter-form";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { ZoneFilter } from "~/ui/patterns/zone-filter";
import { BankAccountStateBadge } from "~/ui/payment/bank-account-state";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { titleOf } from "~/ui/title";
import { listLoader } from "../_shared/list-loader.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("bankAccounts", async ({ ctx, asked, locale }) => {
  const { mine, state, owner } = asked.filters;
  const query = { state, owner, zoneId: asked.zoneId, waiting: mine === "waiting" };
  const found = await readBankAccounts(officialSide(ctx.actor), { ...query, after: asked.cursor, size: pageSize });
  return {
    title: createT(locale, "account")("list.title"),
    rows: found.rows.map((account) => bankAccountRow(ctx, account, locale)),
    page: pageOf(asked, found, ({ enteredAt, id }) => [enteredAt.toISOString(), id]),
    zones: asked.zones.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, locale) })),
  };
});

export default function BankAccounts() {
  const t = useT("account");
  const f = useFormats();
  const { title, rows, page, zones } = useLoaderData<typeof loader>();
  const { mine, state, owner, zone } = page.filters;
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("list.lead")} />
      <ListNotes
        list="bankAccounts"
        page={page}
        names={{ mine: t("list.mine"), state: t("state"), owner: t("list.whose"), zone: t("list.zone") }}
      />
      <FilterForm clearHref={isNarrowed(page) ? addressOf(bankAccountList) : undefined}>
        <Select
          id="mine"
          name="mine"
          label={t("list.mine")}
          emptyLabel={t("list.mineAll")}
          options={[{ value: "waiting", label: t("list.mineWaiting") }]}
          defaultValue={mine ?? ""}
        />
        <ChoiceFilter
          name="state"
          label={t("state")}
          any={t("list.anyState")}
          of={bankAccountList.filters.state.of}
          words={(value) => t(`states.${value}`)}
          value={state}
        />
        <ChoiceFilter
          name="owner"
          label={t("list.whose")}
          any={t("list.anyOwner")}
          of={ownerKinds}
          words={(value) => t(`kind.${value}`)}
          value={owner}
        />
        <ZoneFilter label={t("list.zone")} any={t("list.anyZone")} zones={zones} value={zone} />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState title={t("list.none")}>
          <p>{t("list.noneText")}</p>
        </EmptyState>
      ) : (
        <ListTable
          lines
          list="bankAccounts"
          page={page}
          caption={t("list.caption")}
          rows={rows}
          rowKey={({ id }) => id}
          head={(key) => t(`list.${key}`)}
          cells={{
            owner: (row) => <a href={pathTo("/admin/accounts/:id", { id: row.id })}>{row.owner}</a>,
            account: (row) => t("payee:at", { bank: row.bankName, digits: row.lastFour }),
            state: (row) => <BankAccountStateBadge state={row.state} />,
            waits: (row) => t(`list.${row.waitsFor ?? "nobody"}`),
            entered: (row) => f.dateTime(row.enteredAt),
          }}
        />
      )}
      <ListPages list="bankAccounts" page={page} shown={rows.length} />
    </div>
  );
}
