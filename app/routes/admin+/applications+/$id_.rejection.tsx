import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readCaseRecords } from "~/data/decision/case-records.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { rejectionSchema } from "~/forms/decision/decision";
import { useT } from "~/i18n/react";
import { rejectApplication } from "~/use-cases/decision/reject-application.server";
import { formState } from "~/ui/patterns/form-state";
import { hiddenOf, StepPage } from "~/ui/review/step-page";
import { Callout } from "~/ui/primitives/callout";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { Select } from "~/ui/primitives/select";
import { TextArea } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { standingApprovals } from "~/presenters/review/approvals.server";
import { onStep } from "../_shared/on-case.server";
import { stepTitle, toCase } from "../_shared/open-step.server";

export const loader = guard.loader(onStep("application.reject"), async ({ ctx, locale, subject }) => {
  const { head, content, step } = subject;
  const clauses = content.legalBasis.map(({ key, title, clause }) => ({
    value: key,
    label: `${inLanguage(title, locale)} ${inLanguage(clause, locale)}`,
  }));
  const voids = standingApprovals(head, await readCaseRecords(ctx.actor, head)).length;
  return { title: stepTitle("award:decide.rejection", step.reference, locale), step, clauses, voids };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onStep("application.reject"),
  rejectionSchema,
  async ({ ctx, subject: { step } }, value) => {
    await rejectApplication(ctx, { applicationId: step.id, ...value });
    return toCase(step.id);
  },
  { form: "text" },
);

const rows = [0, 1, 2] as const;

export default function Rejection() {
  const { step, clauses, voids } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  const t = useT("award");
  return (
    <StepPage
      title={t("decide.rejection")}
      lead={t("decide.rejectionLead")}
      step={step}
      form={form}
      stale={Boolean(answer?.stale)}
    >
      {voids > 0 ? <Callout tone="warning">{t("decide.voids", { count: voids })}</Callout> : null}
      <Form hidden={hiddenOf(step)}>
        {rows.map((row) => (
          <fieldset key={row} className="stack min-w-0">
            <legend className={row === 0 ? "visually-hidden" : "field-label"}>
              {row === 0 ? t("decide.words") : t("decide.moreReasons")}
            </legend>
            <Select
              id={`reasons[${row}].clause`}
              name={`reasons[${row}].clause`}
              label={t("decide.clause")}
              options={clauses}
              errors={form.errorsOf(`reasons[${row}].clause`)}
              defaultValue={form.typed(`reasons[${row}].clause`)}
            />
            <TextArea
              id={`reasons[${row}].words`}
              name={`reasons[${row}].words`}
              label={t("decide.words")}
              required={row === 0}
              rows={3}
              errors={form.errorsOf(`reasons[${row}].words`)}
              defaultValue={form.typed(`reasons[${row}].words`)}
            />
          </fieldset>
        ))}
        <Button variant="danger">{t("decide.confirmReject")}</Button>
      </Form>
    </StepPage>
  );
}
