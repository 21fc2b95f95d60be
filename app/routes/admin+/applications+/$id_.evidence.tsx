import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readCaseRecords } from "~/data/decision/case-records.reader.server";
import { evidenceSchema } from "~/forms/review/steps";
import { useT } from "~/i18n/react";
import { recordEvidenceCheck } from "~/use-cases/review/record-evidence-check.server";
import { EvidenceFields } from "~/ui/review/evidence-fields";
import { formState } from "~/ui/patterns/form-state";
import { StepPage } from "~/ui/review/step-page";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { titleOf } from "~/ui/title";
import { evidenceViews } from "~/presenters/review/evidence.server";
import { onStep } from "../_shared/on-case.server";
import { stepTitle, toCase } from "../_shared/open-step.server";

export const loader = guard.loader(onStep("application.accept"), async ({ ctx, locale, subject }) => {
  const { head, content, step } = subject;
  const { checks } = await readCaseRecords(ctx.actor, head);
  return {
    title: stepTitle("evidence.record", step.reference, locale),
    step,
    evidence: evidenceViews(content, checks, locale),
  };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onStep("application.accept"),
  evidenceSchema,
  async ({ ctx, subject: { step } }, { seen }) => {
    await recordEvidenceCheck(ctx, { applicationId: step.id, seen });
    return toCase(step.id, "evidence");
  },
  { form: "text" },
);

export default function Evidence() {
  const { step, evidence } = useLoaderData<typeof loader>();
  const form = formState(useActionData<FormAnswer>());
  const t = useT("review");
  return (
    <StepPage title={t("evidence.record")} lead={t("evidence.lead")} step={step} form={form} stale={false}>
      <Form>
        <EvidenceFields evidence={evidence} form={form} />
        {evidence.some(({ seen }) => seen === null) ? <Button>{t("evidence.record")}</Button> : null}
      </Form>
    </StepPage>
  );
}
