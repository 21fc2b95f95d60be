import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readTenants } from "~/data/space/tenants.reader.server";
import { monthForm } from "~/forms/space/tenants";
import { formats } from "~/i18n/format";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { askedSite, ownSites, tenantOf } from "~/presenters/space/list-tenants.server";
import { StepRefusal } from "~/ui/application/step-refusal";
import { Done } from "~/ui/patterns/outcome";
import { Button } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { Tabs } from "~/ui/primitives/tabs";
import { TenantRows } from "~/ui/space/tenant-rows";
import { titleOf } from "~/ui/title";
import { reportSiteMonth } from "~/use-cases/month/report-site-month.server";
import { asAgreedIn } from "~/use-cases/space/report-month.server";
import { onMonth } from "./_shared/month.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onMonth, async ({ ctx, locale, url, subject: month }) => {
  const site = askedSite(ctx, url);
  const [sites, tenants] = await Promise.all([ownSites(ctx, locale), readTenants(ctx.actor, month, site)]);
  return {
    title: createT(locale, "tenant")("home.month", { month: formats(locale).month(month) }),
    month,
    sites,
    site,
    shown: asAgreedIn(tenants, month).shown,
    otherwise: tenants.find(({ id }) => id === url.searchParams.get("tenant"))?.id ?? null,
    tenants: tenants.map((tenant) => tenantOf(tenant, month, locale)),
  };
});

/** Says that what is shown was as agreed. */
export const action = formAction(onMonth, monthForm, async ({ ctx, url, subject: month }, form) => {
  const siteId = askedSite(ctx, url);
  await reportSiteMonth(ctx, { month, siteId, ...form });
  return redirect(pathTo("/operator/months/:month", { month }, { notice: "reported", site: siteId }), 303);
});

export default function TenantMonth() {
  const { month, tenants, sites, site, shown, otherwise } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT("tenant");
  const f = useFormats();
  const said = tenants.filter(({ finding }) => finding !== null);
  const open = tenants.filter(({ finding }) => finding === null);
  const toLookAt = open.filter(({ look }) => look !== null);
  const agreed = open.filter(({ look }) => look === null);
  const rent = agreed.reduce((sum, { rentFen }) => sum + (rentFen ?? 0), 0);
  const title = t("month.heading", { month: f.month(month), tenants: t("tenants", { count: tenants.length }) });
  const href = (to: string | null) => pathTo("/operator/months/:month", { month }, { site: to });
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("month.lead")}
        breadcrumbs={[{ label: t("home.title"), href: pathTo("/operator") }]}
      />
      <Done texts={{ reported: t("month.done"), otherwise: t("month.doneOtherwise") }} />
      {otherwise && (
        <p>
          <a href={pathTo("/operator/months/:month/:tenantId/evidence", { month, tenantId: otherwise })}>
            {t("evidence.open")}
          </a>
        </p>
      )}
      <StepRefusal answer={answer} stale={t("month.stale")} />
      {sites.length > 1 && (
        <Tabs
          label={t("site")}
          tabs={[{ value: null, label: t("allSites") }, ...sites].map(({ value, label }) => ({
            label,
            href: href(value),
            current: value === site,
          }))}
        />
      )}
      {tenants.length === 0 ? (
        <EmptyState title={t("month.none")} />
      ) : (
        <>
          {open.length > 0 && (
            <p className="lead">
              <strong>{t("month.open", { agreed: agreed.length, look: toLookAt.length })}</strong>{" "}
              {agreed.length > 0 ? t("month.rent", { rent: f.money(rent) }) : null}
            </p>
          )}
          {open.length === 0 && <p className="lead">{t("month.allSaid")}</p>}
          {open.length > 0 && (
            <Form hidden={{ shown }}>
              {toLookAt.length > 0 && (
                <section>
                  <h2>{t("month.toLookAt")}</h2>
                  <p className="muted">{t("month.toLookAtLead")}</p>
                  <TenantRows month={month} rows={toLookAt} choose />
                </section>
              )}
              {agreed.length > 0 && (
                <section>
                  <h2>{t("month.agreed")}</h2>
                  <p className="muted">{t("month.agreedLead")}</p>
                  <TenantRows month={month} rows={agreed} />
                </section>
              )}
              <div className="button-row">
                <Button>
                  {agreed.length > 0 ? t("month.report", { count: agreed.length }) : t("month.reportChosen")}
                </Button>
              </div>
            </Form>
          )}
          {said.length > 0 && (
            <section>
              <h2>{t("month.said")}</h2>
              <TenantRows month={month} rows={said} />
            </section>
          )}
        </>
      )}
    </div>
  );
}
