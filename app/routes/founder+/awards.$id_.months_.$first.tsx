import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { ownSide } from "~/domain/access/sides";
import { monthReportForm } from "~/forms/month/months";
import { useT } from "~/i18n/react";
import { ReportForm } from "~/ui/month/report-form";
import { Done } from "~/ui/patterns/outcome";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { answerMonths, reportMonths } from "~/use-cases/month/report-months.server";
import { onOwnMonths } from "./_shared/month/own-months.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnMonths, ({ subject }) => subject);

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
  const { id, reference, program, period } = useLoaderData<typeof loader>();
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
      <ReportForm
        period={period}
        answer={answer}
        addTo={(key) => pathTo("/founder/awards/:id/months/:first/evidence", { id, first }, { for: key })}
      />
    </div>
  );
}
