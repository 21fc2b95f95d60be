import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { ENDING_DAYS } from "~/domain/space/tenant-month";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { operatorHome } from "~/presenters/space/operator-home.server";
import { AccountStandingBadge } from "~/ui/payment/bank-account-state";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { onTenants } from "./_shared/month.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onTenants, async ({ ctx, locale }) => ({
  title: createT(locale, "tenant")("home.title"),
  today: ctx.today,
  ...(await operatorHome(ctx, locale)),
}));

export default function OperatorHome() {
  const { title, today, months, waiting, ending, unpaid, refused, reported } = useLoaderData<typeof loader>();
  const t = useT("tenant");
  const f = useFormats();
  const said = months.filter(({ open }) => open === 0);
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={f.date(today)}
        actions={
          <LinkButton variant="secondary" href={pathTo("/operator/reports/new")}>
            {t("request:report.new")}
          </LinkButton>
        }
      />
      {waiting.length + ending.length + unpaid.length + refused.length === 0 ? (
        <EmptyState title={t("home.nothing")} />
      ) : (
        <ol className="rows">
          {unpaid.map(({ id, standing }) => (
            <li key={id}>
              <a href={pathTo("/operator/account", { operator: id })}>{t("account:part.title")}</a>
              <AccountStandingBadge standing={standing} />
              <small>{t("account:part.none")}</small>
            </li>
          ))}
          {refused.map(({ id, awardId, reference, company, first }) => (
            <li key={id}>
              <a href={pathTo("/operator/awards/:id/months/:first", { id: awardId, first })}>
                {t("home.refused", { month: f.month(first), company })}
              </a>
              <small>{t("home.refusedWhy", { award: reference })}</small>
            </li>
          ))}
          {waiting.map(({ month, tenants, open }) => (
            <li key={month}>
              <a href={pathTo("/operator/months/:month", { month })}>{t("home.month", { month: f.month(month) })}</a>
              <b>{t("home.open", { open, tenants })}</b>
              <small>{t("home.monthWhy")}</small>
            </li>
          ))}
          {ending.map((tenant) => (
            <li key={tenant.id}>
              <a href={pathTo("/operator/tenants", { ending: ENDING_DAYS })}>
                {t("row", { unit: tenant.unit, company: tenant.company })}
              </a>
              <b>{t("list.daysLeft", { count: tenant.daysLeft })}</b>
              <small>{t("home.ends", { date: f.date(tenant.lastDay) })}</small>
            </li>
          ))}
        </ol>
      )}
      {reported.length > 0 && (
        <section>
          <h2>{t("home.awards")}</h2>
          <ol className="rows">
            {reported.map(({ id, reference, company }) => (
              <li key={id}>
                <a href={pathTo("/operator/awards/:id/months", { id })}>{company}</a>
                <small>{reference}</small>
              </li>
            ))}
          </ol>
        </section>
      )}
      {said.length > 0 && (
        <section>
          <h2>{t("home.said")}</h2>
          <ol className="rows">
            {said.map(({ month, tenants }) => (
              <li key={month}>
                <a href={pathTo("/operator/months/:month", { month })}>{f.month(month)}</a>
                <small>{t("tenants", { count: tenants })}</small>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
