import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { assignmentSchema } from "~/forms/review/steps";
import { useT } from "~/i18n/react";
import { reviewerChoices } from "~/presenters/review/reviewers.server";
import { assignApplication } from "~/use-cases/review/assign-application.server";
import { formState } from "~/ui/patterns/form-state";
import { AssignmentForm } from "~/ui/review/assignment-form";
import { StepPage } from "~/ui/review/step-page";
import { titleOf } from "~/ui/title";
import { onStep } from "../_shared/on-case.server";
import { stepTitle, toCase } from "../_shared/open-step.server";

export const loader = guard.loader(onStep("application.assign"), async ({ locale, subject }) => {
  const { head, step } = subject;
  return {
    title: stepTitle("assignment.title", step.reference, locale),
    step,
    assigneeId: head.assigneeId,
    reviewers: await reviewerChoices({ id: head.id, companyId: head.company.id, zoneId: head.zoneId }),
  };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onStep("application.assign"),
  assignmentSchema,
  async ({ ctx, subject: { step } }, value) => {
    await assignApplication(ctx, { applicationId: step.id, ...value });
    return toCase(step.id, "assigned");
  },
);

export default function Assignment() {
  const { step, assigneeId, reviewers } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  const t = useT("review");
  return (
    <StepPage
      title={t("assignment.title")}
      lead={t("assignment.hint")}
      step={step}
      form={form}
      stale={Boolean(answer?.stale)}
    >
      <AssignmentForm step={step} assigneeId={assigneeId} reviewers={reviewers} form={form} />
    </StepPage>
  );
}
