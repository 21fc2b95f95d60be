import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { ENDING_DAYS } from "~/domain/space/tenant-month";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { askedSite, listTenants, ownSites } from "~/presenters/space/list-tenants.server";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Tabs } from "~/ui/primitives/tabs";
import { titleOf } from "~/ui/title";
import { onTenants } from "./_shared/month.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onTenants, async ({ ctx, locale, url }) => {
  const site = askedSite(ctx, url);
  const ending = url.searchParams.get("ending") !== null;
  return {
    title: createT(locale, "tenant")("list.title"),
    sites: await ownSites(ctx, locale),
    site,
    ending,
    ...(await listTenants(ctx, { site, ending }, locale)),
  };
});

export default function Tenants() {
  const { title, sites, site, ending, tenants, all, soon } = useLoaderData<typeof loader>();
  const t = useT("tenant");
  const f = useFormats();
  const href = (to: { readonly site: string | null; readonly ending: boolean }) =>
    pathTo("/operator/tenants", { site: to.site, ending: to.ending ? ENDING_DAYS : null });
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("list.lead")} />
      {sites.length > 1 && (
        <Tabs
          label={t("site")}
          tabs={[{ value: null, label: t("allSites") }, ...sites].map(({ value, label }) => ({
            label,
            href: href({ site: value, ending }),
            current: value === site,
          }))}
        />
      )}
      <Tabs
        label={t("list.which")}
        tabs={[
          { label: t("list.all", { count: all }), href: href({ site, ending: false }), current: !ending },
          {
            label: t("list.soon", { count: soon, days: ENDING_DAYS }),
            href: href({ site, ending: true }),
            current: ending,
          },
        ]}
      />
      {tenants.length === 0 ? (
        <EmptyState title={ending ? t("list.noneSoon", { days: ENDING_DAYS }) : t("list.none")} />
      ) : (
        <ol className="rows">
          {tenants.map((tenant) => (
            <li key={tenant.id}>
              {tenant.monthsOf === null ? (
                <span>{t("row", { unit: tenant.unit, company: tenant.company })}</span>
              ) : (
                <a href={pathTo("/operator/awards/:id/months", { id: tenant.monthsOf })}>
                  {t("row", { unit: tenant.unit, company: tenant.company })}
                </a>
              )}
              <b>{tenant.rentFen === null ? "" : f.money(tenant.rentFen)}</b>
              <small>
                {[
                  f.area(tenant.areaM2),
                  t("list.until", { date: f.dateShort(tenant.lastDay) }),
                  ...(tenant.daysLeft <= ENDING_DAYS ? [t("list.daysLeft", { count: tenant.daysLeft })] : []),
                  ...[tenant.contactName, tenant.contactPhone?.replaceAll(" ", "\u00a0")].filter((each) => each),
                ].join(t("joint"))}
              </small>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
