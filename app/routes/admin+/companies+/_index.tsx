import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { mostCompaniesNamed, readCompaniesList } from "~/data/desk/companies.reader.server";
import { pageSize } from "~/domain/kernel/list/list";
import { isNarrowed } from "~/domain/kernel/list/page";
import { inLanguage } from "~/domain/kernel/localized-text";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { CompanyFilterForm } from "~/ui/company/filter-form";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { AccountStandingBadge } from "~/ui/payment/bank-account-state";
import { Callout } from "~/ui/primitives/callout";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { listLoader } from "../_shared/list-loader.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("companies", async ({ actor, asked, locale }) => {
  const { filters, cursor, zoneId, zones } = asked;
  const { q, owner, award, account } = filters;
  const [after = null] = cursor ?? [];
  const found = await readCompaniesList(actor, { search: q, zoneId, owner, award, account, after, size: pageSize });
  return {
    title: createT(locale, "register")("title"),
    rows: found.rows.map(({ zone, ...row }) => ({ ...row, zone: zone && inLanguage(zone, locale) })),
    zones: zones.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, locale) })),
    tooMany: found.overflow ? mostCompaniesNamed : null,
    page: pageOf(asked, found, ({ id }) => [id]),
  };
});

export default function Companies() {
  const t = useT("register");
  const f = useFormats();
  const { title, rows, zones, tooMany, page } = useLoaderData<typeof loader>();
  const names = { q: t("search"), zone: t("zone"), owner: t("owner"), award: t("award"), account: t("account") };
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("lead")} actions={<a href={pathTo("/admin/ownership")}>{t("asks.title")}</a>} />
      <ListNotes list="companies" page={page} names={names} />
      {tooMany === null ? null : <Callout tone="warning">{t("tooMany", { most: f.number(tooMany) })}</Callout>}
      <CompanyFilterForm page={page} zones={zones} />
      {rows.length === 0 ? (
        <EmptyState picture={isNarrowed(page) ? "search" : undefined} title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      ) : (
        <ListTable
          lines
          caption={t("caption")}
          list="companies"
          page={page}
          head={(key) => t(key)}
          rowKey={({ id }) => id}
          rows={rows}
          cells={{
            name: (row) => (
              <>
                <a href={pathTo("/admin/companies/:id", { id: row.id })}>{row.name}</a>
                {row.nameEn ? <small className="block muted">{row.nameEn}</small> : null}
              </>
            ),
            code: (row) => row.code ?? t("noCode"),
            zone: (row) => row.zone ?? t("noZone"),
            owner: (row) => (row.owners.length > 0 ? f.list(row.owners) : t("noOwner")),
            cases: (row) => f.number(row.cases),
            awards: (row) => f.number(row.awards),
            account: (row) =>
              row.account === "none" && row.awards === 0 ? (
                <span className="muted">{t("account:standing.none")}</span>
              ) : (
                <AccountStandingBadge standing={row.account} />
              ),
          }}
        />
      )}
      <ListPages list="companies" page={page} shown={rows.length} />
    </div>
  );
}
