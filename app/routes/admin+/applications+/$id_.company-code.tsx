import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { earlyFujianPattern } from "~/domain/company/uscc";
import { companyCodeSchema } from "~/forms/review/steps";
import { useT } from "~/i18n/react";
import { NotFound } from "~/platform/errors";
import { acceptCompanyCode } from "~/use-cases/review/accept-company-code.server";
import { formState } from "~/ui/patterns/form-state";
import { StepPage } from "~/ui/review/step-page";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { TextArea } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { codeFails } from "~/presenters/review/facts.server";
import { onStep } from "../_shared/on-case.server";
import { stepTitle, toCase } from "../_shared/open-step.server";

export const loader = guard.loader(onStep("application.accept"), async ({ locale, subject }) => {
  const { head, step } = subject;
  const { code } = head.company;
  if (code === null || !codeFails(head.company)) throw new NotFound();
  return {
    title: stepTitle("code.title", step.reference, locale),
    step,
    code,
    fujian: earlyFujianPattern(code),
    reason: head.company.codeAcceptedReason,
  };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onStep("application.accept"),
  companyCodeSchema,
  async ({ ctx, subject: { step } }, { reason }) => {
    await acceptCompanyCode(ctx, { applicationId: step.id, reason });
    return toCase(step.id, "code");
  },
);

export default function CompanyCode() {
  const { step, code, fujian, reason } = useLoaderData<typeof loader>();
  const form = formState(useActionData<FormAnswer>());
  const t = useT("review");
  return (
    <StepPage
      title={t("code.title")}
      lead={t("code.lead", { code })}
      step={step}
      form={form}
      stale={false}
      labels={{ reason: t("code.reason") }}
    >
      {fujian ? <p>{t("code.fujian")}</p> : null}
      <Form>
        <TextArea
          id="reason"
          name="reason"
          label={t("code.reason")}
          hint={t("code.reasonHint")}
          required
          rows={3}
          errors={form.errorsOf("reason")}
          defaultValue={form.typed("reason") ?? reason ?? undefined}
        />
        <Button>{t("code.submit")}</Button>
      </Form>
    </StepPage>
  );
}
