import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { approvalSchema } from "~/forms/decision/decision";
import { useT } from "~/i18n/react";
import { approveApplication } from "~/use-cases/decision/approve-application.server";
import { ApprovalConfirm } from "~/ui/decision/approval-confirm";
import { ApprovalTerms } from "~/ui/decision/approval-terms";
import { CaseApprovals } from "~/ui/review/approvals";
import { formState } from "~/ui/patterns/form-state";
import { hiddenOf, StepPage } from "~/ui/review/step-page";
import { Callout } from "~/ui/primitives/callout";
import { Disclosure } from "~/ui/primitives/disclosure";
import { titleOf } from "~/ui/title";
import { approvalPage } from "~/presenters/decision/approval-page.server";
import { onStep } from "../_shared/on-case.server";
import { stepTitle, toCase } from "../_shared/open-step.server";

export const loader = guard.loader(onStep("application.approve"), async ({ ctx, url, locale, subject }) => {
  const { step, ...found } = subject;
  const page = await approvalPage(ctx, found, url.searchParams, locale);
  return { title: stepTitle("decision:approval", step.reference, locale), step, page };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onStep("application.approve"),
  approvalSchema,
  async ({ ctx, subject: { step } }, value) => {
    const { unitId = null, operatorId = null, ...rest } = value;
    const result = await approveApplication(ctx, { applicationId: step.id, unitId, operatorId, ...rest });
    return result.granted
      ? redirect(pathTo("/admin/awards/:id", { id: result.awardId }, { notice: "approved" }), 303)
      : toCase(step.id, "approvalGiven");
  },
  { form: "text" },
);

export default function Approval() {
  const { step, page } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const t = useT("decision");
  const { preview, approvals, start, unitId, operatorId, chosen, hindered, repeats } = page;
  const standing = approvals.length;
  const mistyped = page.startProblem ? [{ id: "start", message: page.startProblem }] : [];
  const unpaid =
    page.payeeProblem === null
      ? []
      : [
          {
            id: page.payeeProblem === "operatorMissing" ? "operatorId" : undefined,
            message: `approval.${page.payeeProblem}`,
          },
        ];
  const joining = standing > 0 && !chosen;
  const unfit = preview && !preview.ok && !joining ? [{ message: `approval.${preview.problem}` }] : [];
  const form = formState(answer, [...mistyped, ...unpaid, ...unfit]);
  const terms = <ApprovalTerms {...page} errorsOf={form.errorsOf} />;
  const own = hindered.includes("approved");
  const confirm =
    preview?.ok && !repeats ? (
      <ApprovalConfirm
        start={start}
        preview={preview.preview}
        payee={page.payee}
        comparison={page.comparison}
        standing={standing}
        agreedFen={page.agreedFen}
        hidden={{
          ...hiddenOf(step),
          start,
          basis: preview.preview.basis,
          ...(unitId ? { unitId } : {}),
          ...(operatorId ? { operatorId } : {}),
        }}
        cancelHref={pathTo("/admin/applications/:id", { id: step.id })}
      />
    ) : null;
  return (
    <StepPage
      action="approve"
      title={t("approval")}
      lead={t(standing > 0 ? "furtherLead" : "approvalLead")}
      step={step}
      form={form}
      stale={Boolean(answer?.stale)}
    >
      {hindered.map((deed) => (
        <Callout key={deed}>{t(`review:case.hindered.${deed}`)}</Callout>
      ))}
      <CaseApprovals title={t("soFar")} approvals={approvals} />
      {own ? (
        <a href={pathTo("/admin/applications/:id/approval/withdrawal", { id: step.id })}>
          {t("review:action.withdrawApproval")}
        </a>
      ) : null}
      {joining && preview && !preview.ok ? <Callout tone="warning">{t("unitGone")}</Callout> : null}
      {hindered.some((deed) => deed !== "approved") ? null : standing === 0 ? (
        <>
          {terms}
          {confirm}
        </>
      ) : (
        <>
          {chosen ? <a href="?">{t("backToJoin")}</a> : confirm}
          <Disclosure summary={t("otherTerms")} open={chosen}>
            {terms}
          </Disclosure>
          {chosen ? confirm : null}
        </>
      )}
    </StepPage>
  );
}
