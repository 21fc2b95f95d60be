import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readCaseRecords } from "~/data/decision/case-records.reader.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { returnedDue, staysIn } from "~/domain/application/step-clock";
import { returnSchema } from "~/forms/decision/decision";
import { useFormats, useT } from "~/i18n/react";
import { returnApplication } from "~/use-cases/decision/return-application.server";
import { formState } from "~/ui/patterns/form-state";
import { Provisional } from "~/ui/patterns/provisional";
import { hiddenOf, StepPage } from "~/ui/review/step-page";
import { Callout } from "~/ui/primitives/callout";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { TextArea } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { standingApprovals } from "~/presenters/review/approvals.server";
import { movesOf } from "~/presenters/review/clock.server";
import { onStep } from "../_shared/on-case.server";
import { stepTitle, toCase } from "../_shared/open-step.server";

export const loader = guard.loader(onStep("application.return"), async ({ ctx, locale, subject }) => {
  const { head, content, step } = subject;
  const [records, calendar] = await Promise.all([readCaseRecords(ctx.actor, head), readWorkingCalendar()]);
  const allowed = content.stepWorkingDays.review;
  return {
    title: stepTitle("decision:return", step.reference, locale),
    step,
    due: { allowed, ...returnedDue(calendar, ctx.today, allowed, staysIn("review", movesOf(records))) },
    voids: standingApprovals(head, records).length,
  };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onStep("application.return"),
  returnSchema,
  async ({ ctx, subject: { step } }, value) => {
    await returnApplication(ctx, { applicationId: step.id, ...value });
    return toCase(step.id, "returned");
  },
  { form: "text" },
);

export default function Return() {
  const { step, due, voids } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  const t = useT("decision");
  const { date } = useFormats();
  return (
    <StepPage
      title={t("return")}
      lead={t("returnLead")}
      step={step}
      form={form}
      stale={Boolean(answer?.stale)}
      labels={{ reason: t("reason") }}
    >
      <p>
        {t("returnDue", { ...due, date: date(due.date) })}
        {due.provisional ? <Provisional /> : null}
      </p>
      {voids > 0 ? <Callout tone="warning">{t("voids", { count: voids })}</Callout> : null}
      <Form hidden={hiddenOf(step)}>
        <TextArea
          id="reason"
          name="reason"
          label={t("reason")}
          required
          errors={form.errorsOf("reason")}
          defaultValue={form.typed("reason")}
        />
        <Button>{t("confirmReturn")}</Button>
      </Form>
    </StepPage>
  );
}
