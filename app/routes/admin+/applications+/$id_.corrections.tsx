import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readCaseRecords } from "~/data/decision/case-records.reader.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { addWorkingDays } from "~/domain/kernel/time/working-days";
import { correctionsSchema } from "~/forms/review/steps";
import { useFormats, useT } from "~/i18n/react";
import { requestCorrections } from "~/use-cases/review/request-corrections.server";
import { CorrectionPoints, pointLabels } from "~/ui/review/correction-points";
import { PhrasePicker } from "~/ui/city/phrase-picker";
import { formState } from "~/ui/patterns/form-state";
import { Provisional } from "~/ui/patterns/provisional";
import { hiddenOf, StepPage } from "~/ui/review/step-page";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { titleOf } from "~/ui/title";
import { offeredPhrases } from "~/presenters/city/offered-phrases.server";
import { suggestionsToSend } from "~/presenters/review/missing.server";
import { targetNames } from "~/presenters/review/records.server";
import { onStep } from "../_shared/on-case.server";
import { intoPoints, takesPhrases } from "../_shared/city/takes-phrases.server";
import { stepTitle, submitterOf, toCase } from "../_shared/open-step.server";
import { reviewVoice } from "~/presenters/review/criteria-words.server";

export const loader = guard.loader(onStep("application.requestCorrections"), async ({ ctx, locale, subject }) => {
  const { head, content, step } = subject;
  const [records, voice, calendar, phrases] = await Promise.all([
    readCaseRecords(ctx.actor, head),
    reviewVoice(locale),
    readWorkingCalendar(),
    offeredPhrases("correction", submitterOf(subject)),
  ]);
  const days = content.stepWorkingDays.correction;
  return {
    title: stepTitle("corrections.title", step.reference, locale),
    step,
    ...(await suggestionsToSend(head, content, records, voice)),
    phrases,
    targets: [...targetNames(content, voice)].map(([value, label]) => ({ value, label })),
    due: { days, ...addWorkingDays(calendar, ctx.today, days) },
  };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onStep("application.requestCorrections"),
  correctionsSchema,
  async ({ ctx, subject: { step } }, value) => {
    await requestCorrections(ctx, { applicationId: step.id, ...value });
    return toCase(step.id, "corrections");
  },
  { form: "text", fills: takesPhrases(({ subject }) => submitterOf(subject), intoPoints) },
);

export default function Corrections() {
  const { step, language, suggestions, targets, due, phrases } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  const t = useT("review");
  const { date } = useFormats();
  const days = t("corrections.workingDays", { count: due.days });
  return (
    <StepPage
      title={t("corrections.title")}
      lead={t("corrections.lead")}
      step={step}
      form={form}
      stale={Boolean(answer?.stale)}
      labels={pointLabels(t, { suggestions, targets })}
    >
      <p>
        {t("corrections.effect", { date: date(due.date), days })}
        {due.provisional ? <Provisional /> : null}
      </p>
      <Form hidden={hiddenOf(step)}>
        <PhrasePicker phrases={phrases} taken={answer?.taken ?? null} />
        <CorrectionPoints language={language} suggestions={suggestions} targets={targets} form={form} />
        <Button>{t("corrections.submit")}</Button>
      </Form>
    </StepPage>
  );
}
