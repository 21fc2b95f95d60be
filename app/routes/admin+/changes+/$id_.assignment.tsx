import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { changeStates } from "~/domain/change/states";
import { assignmentSchema } from "~/forms/review/steps";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { changeStepTitle } from "~/presenters/change/case/change-head.server";
import { reviewerChoices } from "~/presenters/review/reviewers.server";
import { ChangeStepPage } from "~/ui/change/case/step-page";
import { formState } from "~/ui/patterns/form-state";
import { AssignmentForm } from "~/ui/review/assignment-form";
import { titleOf } from "~/ui/title";
import { assignChange } from "~/use-cases/change/assign-change.server";
import { onChangeAssignment, toChange } from "../_shared/on-change.server";

export const loader = guard.loader(onChangeAssignment, async ({ locale, subject: { change, step } }) => ({
  title: changeStepTitle(createT(locale, "review")("assignment.title"), step, locale),
  step,
  open: changeStates[step.state].turn !== "nobody",
  assigneeId: change.assigneeId,
  reviewers: await reviewerChoices(change),
}));

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(onChangeAssignment, assignmentSchema, async ({ ctx, subject: { step } }, value) => {
  await assignChange(ctx, { changeId: step.id, ...value });
  return toChange(step.id, "assign");
});

export default function ChangeAssignment() {
  const { step, open, assigneeId, reviewers } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  const t = useT("review");
  return (
    <ChangeStepPage
      title={t("assignment.title")}
      lead={t("assignment.hint")}
      step={step}
      form={form}
      stale={Boolean(answer?.stale)}
      open={open}
      labels={{ reviewerId: t("assignment.reviewer") }}
    >
      <AssignmentForm step={step} assigneeId={assigneeId} reviewers={reviewers} form={form} />
    </ChangeStepPage>
  );
}
