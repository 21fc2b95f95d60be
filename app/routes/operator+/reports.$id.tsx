import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { receiveFile } from "~/auth/receive-file.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { errorValue } from "~/i18n/error-text";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Refusal } from "~/platform/errors";
import { reportFiles } from "~/presenters/change/report-files.server";
import { ReportFiles } from "~/ui/change/report-files";
import { Done } from "~/ui/patterns/outcome";
import { DescriptionList } from "~/ui/primitives/description-list";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { addReportEvidence } from "~/use-cases/change/evidence/add-report-evidence.server";
import { onOwnReport, reportStanding } from "./_shared/own-report.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnReport, ({ locale, subject }) => {
  const { id, reference, open, what, kind, since, reportedAt, state, company, unit: label } = subject;
  const t = createT(locale, "request");
  return {
    title: t("report.one", { reference }),
    id,
    unit: t("report.unitOption", { site: inLanguage(subject.site, locale), label, company }),
    what: what ? t(`report.kind.${what}`) : t(`change:kind.${kind}`),
    since,
    reportedAt,
    standing: reportStanding(state),
    open,
    files: reportFiles(subject.files, locale),
  };
});

/** Adds a file to what was reported. */
export const action = guard.action(
  onOwnReport,
  async ({ ctx, request, subject: { changeId } }) => {
    try {
      await receiveFile(request, (file) => addReportEvidence(ctx, { ...file, changeId }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return data({ error: errorValue(error.reason, error.params) }, 422);
    }
    return redirect(pathTo("/operator/reports/:id", { id: changeId }, { notice: "added" }), 303);
  },
  { form: "upload" },
);

export default function Report() {
  const t = useT("request");
  const f = useFormats();
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { title, id, open, files, since } = page;
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={[{ label: t("report.own"), href: pathTo("/operator/reports") }]} />
      <Done texts={{ report: t("done.report"), added: t("tenant:evidence.added") }} />
      <ErrorSummary
        errors={refused ? [{ id: "file", label: t("tenant:evidence.file"), message: refused.error }] : []}
      />
      <DescriptionList
        items={[
          { term: t("report.unit"), value: page.unit },
          { term: t("report.what"), value: page.what },
          ...(since === null ? [] : [{ term: t("report.since"), value: f.date(since) }]),
          { term: t("list.asked"), value: f.dateTime(page.reportedAt) },
          { term: t("list.state"), value: t(`report.state.${page.standing}`) },
        ]}
      />
      <section className="stack">
        <h2>{t("report.shows")}</h2>
        <p>
          {t(
            open ? "tenant:evidence.lead" : files.length > 0 ? "tenant:evidence.closed" : "request:report.showsNothing",
          )}
        </p>
        <ReportFiles
          files={files}
          addTo={open ? pathTo("/operator/reports/:id", { id }) : null}
          error={refused?.error}
        />
      </section>
    </div>
  );
}
