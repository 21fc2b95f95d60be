import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { receiveFile } from "~/auth/receive-file.server";
import { readReportEvidence } from "~/data/change/report-evidence.reader.server";
import { readTenantFiles } from "~/data/space/occupancy-evidence.reader.server";
import type { Actor } from "~/domain/access/actor";
import { errorValue } from "~/i18n/error-text";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Refusal } from "~/platform/errors";
import { reportFiles } from "~/presenters/change/report-files.server";
import { ReportFiles } from "~/ui/change/report-files";
import { Done } from "~/ui/patterns/outcome";
import { EmptyState } from "~/ui/primitives/empty-state";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { addReportEvidence } from "~/use-cases/change/evidence/add-report-evidence.server";
import { addTenantEvidence } from "~/use-cases/space/add-tenant-evidence.server";
import { onTenant } from "./_shared/month.server";

export const meta: MetaFunction<typeof loader> = titleOf;

type OnTenant = Awaited<ReturnType<(typeof onTenant)["open"]>>;

/** The report that evidence of the tenant is for; null where it hangs on what was said of the month alone. */
const reportOf = (actor: Actor, { month, tenant }: OnTenant) =>
  tenant.finding === "asAgreed"
    ? null
    : readReportEvidence(actor, { tenantId: tenant.id, awardId: tenant.awardId, month });

export const loader = guard.loader(onTenant, async ({ actor, locale, subject }) => {
  const { month, tenant } = subject;
  const report = await reportOf(actor, subject);
  const own = await readTenantFiles(actor, { tenantId: tenant.id, month });
  return {
    title: createT(locale, "tenant")("evidence.title", { company: tenant.company }),
    month,
    tenant: { id: tenant.id, company: tenant.company },
    toOffice: report !== null,
    open: report?.open ?? tenant.finding !== null,
    files: reportFiles([...(report?.files ?? []), ...own], locale),
  };
});

/** Adds a file to what was reported of the tenant. */
export const action = guard.action(
  onTenant,
  async ({ ctx, request, subject }) => {
    const { month, tenant } = subject;
    try {
      const report = await reportOf(ctx.actor, subject);
      if (report && !report.open) throw new Refusal("tenant.noReportOpen");
      await receiveFile(request, (file) =>
        report
          ? addReportEvidence(ctx, { ...file, changeId: report.changeId })
          : addTenantEvidence(ctx, { ...file, tenantId: tenant.id, month }),
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return data({ error: errorValue(error.reason, error.params) }, 422);
    }
    const added = { month, tenantId: tenant.id };
    return redirect(pathTo("/operator/months/:month/:tenantId/evidence", added, { notice: "added" }), 303);
  },
  { form: "upload" },
);

export default function TenantEvidence() {
  const { title, month, tenant, toOffice, open, files } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useT("tenant");
  const f = useFormats();
  const own = { month, tenantId: tenant.id };
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={open ? t(toOffice ? "evidence.lead" : "evidence.leadOfMonth") : undefined}
        breadcrumbs={[
          { label: f.month(month), href: pathTo("/operator/months/:month", { month }) },
          { label: tenant.company, href: pathTo("/operator/months/:month/:tenantId", own) },
        ]}
      />
      <Done texts={{ added: t("evidence.added") }} />
      <ErrorSummary errors={refused ? [{ id: "file", label: t("evidence.file"), message: refused.error }] : []} />
      <ReportFiles
        files={files}
        addTo={open ? pathTo("/operator/months/:month/:tenantId/evidence", own) : null}
        error={refused?.error}
      />
      {!open && <EmptyState title={t(toOffice ? "evidence.closed" : "evidence.none")} text={t("evidence.noneText")} />}
    </div>
  );
}
