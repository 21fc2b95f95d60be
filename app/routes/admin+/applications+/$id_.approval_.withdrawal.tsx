import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readCaseRecords } from "~/data/decision/case-records.reader.server";
import { approvalWithdrawalSchema } from "~/forms/decision/decision";
import { useT } from "~/i18n/react";
import { withdrawApproval } from "~/use-cases/decision/withdraw-approval.server";
import { CaseApprovals } from "~/ui/review/approvals";
import { formState } from "~/ui/patterns/form-state";
import { hiddenOf, StepPage } from "~/ui/review/step-page";
import { Callout } from "~/ui/primitives/callout";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { titleOf } from "~/ui/title";
import { approvalViews, standingApprovals } from "~/presenters/review/approvals.server";
import { onStep } from "../_shared/on-case.server";
import { stepTitle, toCase } from "../_shared/open-step.server";
import { reviewVoice } from "~/presenters/review/criteria-words.server";

export const loader = guard.loader(onStep("application.approve"), async ({ ctx, locale, subject }) => {
  const { head, content, step } = subject;
  const standing = standingApprovals(head, await readCaseRecords(ctx.actor, head));
  const own = standing.filter(({ approverId }) => approverId === ctx.actor.userId);
  return {
    title: stepTitle("decision:withdrawal", step.reference, locale),
    step,
    approvals: approvalViews(head, content, own, await reviewVoice(locale)),
    others: standing.length - own.length,
  };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onStep("application.approve"),
  approvalWithdrawalSchema,
  async ({ ctx, subject: { step } }, value) => {
    await withdrawApproval(ctx, { applicationId: step.id, ...value });
    return toCase(step.id, "approvalTakenBack");
  },
  { form: "text" },
);

export default function ApprovalWithdrawal() {
  const { step, approvals, others } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const t = useT("decision");
  return (
    <StepPage
      title={t("withdrawal")}
      lead={t("withdrawalLead")}
      step={step}
      form={formState(answer)}
      stale={Boolean(answer?.stale)}
    >
      {approvals.length === 0 ? (
        <Callout>{t("noneOfYours")}</Callout>
      ) : (
        <>
          <CaseApprovals title={t("yours")} approvals={approvals} />
          {others > 0 ? <p>{t("othersStand", { count: others })}</p> : null}
          <p>
            <a href={pathTo("/admin/applications/:id/approval", { id: step.id })}>{t("changeInstead")}</a>
          </p>
          <Form keeps={false} hidden={hiddenOf(step)}>
            <Button variant="danger">{t("confirmWithdrawal")}</Button>
          </Form>
        </>
      )}
    </StepPage>
  );
}
