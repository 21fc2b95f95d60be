import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readCaseRecords } from "~/data/decision/case-records.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { rejectionSchema } from "~/forms/decision/decision";
import { useT } from "~/i18n/react";
import { rejectApplication } from "~/use-cases/decision/reject-application.server";
import { PhrasePicker } from "~/ui/city/phrase-picker";
import { ReasonFields } from "~/ui/decision/reason-fields";
import { formState } from "~/ui/patterns/form-state";
import { hiddenOf, StepPage } from "~/ui/review/step-page";
import { Callout } from "~/ui/primitives/callout";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { titleOf } from "~/ui/title";
import { offeredPhrases } from "~/presenters/city/offered-phrases.server";
import { standingApprovals } from "~/presenters/review/approvals.server";
import { onStep } from "../_shared/on-case.server";
import { intoReasons, takesPhrases } from "../_shared/city/takes-phrases.server";
import { stepTitle, submitterOf, toCase } from "../_shared/open-step.server";

export const loader = guard.loader(onStep("application.reject"), async ({ ctx, locale, subject }) => {
  const { head, content, step } = subject;
  const clauses = content.legalBasis.map(({ key, title, clause }) => ({
    value: key,
    label: `${inLanguage(title, locale)} ${inLanguage(clause, locale)}`,
  }));
  const voids = standingApprovals(head, await readCaseRecords(ctx.actor, head)).length;
  const phrases = await offeredPhrases("refusal", submitterOf(subject));
  return { title: stepTitle("decision:rejection", step.reference, locale), step, clauses, voids, phrases };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onStep("application.reject"),
  rejectionSchema,
  async ({ ctx, subject: { step } }, value) => {
    await rejectApplication(ctx, { applicationId: step.id, ...value });
    return toCase(step.id, "rejected");
  },
  { form: "text", fills: takesPhrases(({ subject }) => submitterOf(subject), intoReasons) },
);

const rows = [0, 1, 2] as const;

export default function Rejection() {
  const { step, clauses, voids, phrases } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  const t = useT("decision");
  return (
    <StepPage
      action="reject"
      title={t("rejection")}
      lead={t("rejectionLead")}
      step={step}
      form={form}
      stale={Boolean(answer?.stale)}
    >
      {voids > 0 ? <Callout tone="warning">{t("voids", { count: voids })}</Callout> : null}
      <Form hidden={hiddenOf(step)}>
        <PhrasePicker phrases={phrases} taken={answer?.taken ?? null} />
        {rows.map((row) => (
          <ReasonFields
            key={row}
            row={row}
            legend={row === 0 ? t("words") : t("moreReasons")}
            labels={{ clause: t("clause"), words: t("words") }}
            clauses={clauses}
            lines={3}
            form={form}
          />
        ))}
        <Button variant="danger">{t("confirmReject")}</Button>
      </Form>
    </StepPage>
  );
}
