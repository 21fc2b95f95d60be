import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { returnSchema } from "~/forms/decision";
import { useT } from "~/i18n/react";
import { returnApplication } from "~/use-cases/return-application.server";
import { formState } from "~/ui/patterns/form-state";
import { hiddenOf, StepPage } from "~/ui/patterns/step-page";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { TextArea } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { onStep } from "./_shared/on-case.server";
import { stepTitle, toCase } from "./_shared/open-step.server";

export const loader = guard.loader(onStep("application.return"), async ({ locale, subject }) => {
  const { step } = subject;
  return { title: stepTitle("award:decide.return", step.reference, locale), step };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onStep("application.return"),
  returnSchema,
  async ({ ctx, subject: { step } }, value) => {
    await returnApplication(ctx, { applicationId: step.id, ...value });
    return toCase(step.id);
  },
);

export default function Return() {
  const { step } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  const t = useT("award");
  return (
    <StepPage
      title={t("decide.return")}
      lead={t("decide.returnLead")}
      step={step}
      form={form}
      stale={Boolean(answer?.stale)}
    >
      <Form hidden={hiddenOf(step)}>
        <TextArea
          id="reason"
          name="reason"
          label={t("decide.reason")}
          required
          errors={form.errorsOf("reason")}
          defaultValue={form.typed("reason")}
        />
        <Button>{t("decide.confirmReturn")}</Button>
      </Form>
    </StepPage>
  );
}
