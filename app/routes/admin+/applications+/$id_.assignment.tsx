import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { assignmentSchema } from "~/forms/review/steps";
import { readReviewers } from "~/data/access/officials.server";
import { useT } from "~/i18n/react";
import { assignApplication } from "~/use-cases/review/assign-application.server";
import { formState } from "~/ui/patterns/form-state";
import { hiddenOf, StepPage } from "~/ui/review/step-page";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { Select } from "~/ui/primitives/select";
import { titleOf } from "~/ui/title";
import { onStep } from "../_shared/on-case.server";
import { stepTitle, toCase } from "../_shared/open-step.server";

export const loader = guard.loader(onStep("application.assign"), async ({ locale, subject }) => {
  const { head, step } = subject;
  const reviewers = await readReviewers({ id: head.id, companyId: head.company.id, zoneId: head.zoneId });
  return {
    title: stepTitle("assignment.title", step.reference, locale),
    step,
    assigneeId: head.assigneeId,
    reviewers: reviewers.map(({ userId, name, load }) => ({ id: userId, name, load })),
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
      {reviewers.length === 0 ? <p>{t("assignment.none")}</p> : null}
      <Form hidden={hiddenOf(step)}>
        <Select
          id="reviewerId"
          name="reviewerId"
          label={t("assignment.reviewer")}
          emptyLabel={t("assignment.nobody")}
          errors={form.errorsOf("reviewerId")}
          defaultValue={form.typed("reviewerId") ?? assigneeId ?? ""}
          options={reviewers.map(({ id, name, load }) => ({
            value: id,
            label: t("assignment.option", { name, count: load }),
          }))}
        />
        <Button>{t("assignment.submit")}</Button>
      </Form>
    </StepPage>
  );
}
