import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { readAward } from "~/data/award/award.reader.server";
import { readMonthDocuments } from "~/data/month/month-documents.reader.server";
import { ownSide } from "~/domain/access/sides";
import { monthReportForm } from "~/forms/month/months";
import { useT } from "~/i18n/react";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { monthEvidenceItems } from "~/presenters/month/month-evidence.server";
import { showMonths } from "~/presenters/month/show-months.server";
import { EvidenceList } from "~/ui/change/evidence-list";
import { ReportForm } from "~/ui/month/report-form";
import { Done } from "~/ui/patterns/outcome";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { admit } from "~/use-cases/access/admit.server";
import { answerMonths, reportMonths } from "~/use-cases/month/report-months.server";

/** The months of an own award that begin with the one in the address. */
const onOwnMonths = on("month.report", async ({ ctx, actor, params, locale }) => {
  const own = ownSide(actor);
  const award = isId(params["id"]) ? await readAward(own, params["id"]) : null;
  if (!award) throw new NotFound();
  admit(own, "month.report", { companyId: award.companyId });
  const view = await showMonths({ ...ctx, actor: own }, award.id, locale);
  const period = view.periods.find(({ first }) => first === params["first"]);
  if (!period) throw new NotFound();
  return { ...view, period };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnMonths, async ({ subject, locale }) => {
  const { period, evidence } = subject;
  const documents = period.reportId === null ? [] : await readMonthDocuments(period.reportId);
  return { ...subject, items: monthEvidenceItems(period.reportId, evidence, documents, locale) };
});

export const action = formAction(
  onOwnMonths,
  monthReportForm,
  async ({ ctx, subject: { id, period } }, form) => {
    const read = { awardId: id, first: period.first, ...form };
    const answers = period.steps.includes("answer");
    await (answers ? answerMonths : reportMonths)({ ...ctx, actor: ownSide(ctx.actor) }, read);
    return redirect(pathTo("/founder/awards/:id/months", { id }, { notice: answers ? "answered" : "reported" }), 303);
  },
  { form: "text" },
);

export default function ReportMonths() {
  const t = useT("month");
  const { id, reference, program, period, items } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { first } = period;
  return (
    <div className="stack">
      <PageHeader
        title={period.months}
        lead={t("report.lead", { program })}
        breadcrumbs={[
          { label: t("award:title", { reference }), href: pathTo("/founder/awards/:id", { id }) },
          { label: t("page.short"), href: pathTo("/founder/awards/:id/months", { id }) },
        ]}
      />
      <Done texts={{ added: t("done.added") }} />
      {items.length > 0 ? (
        <section>
          <h2>{t("report.evidence")}</h2>
          <EvidenceList
            items={items}
            addTo={(key) => `${pathTo("/founder/awards/:id/months/:first/evidence", { id, first })}?for=${key}`}
          />
        </section>
      ) : null}
      <ReportForm period={period} answer={answer} />
    </div>
  );
}
