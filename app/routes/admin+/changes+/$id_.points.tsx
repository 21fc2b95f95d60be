import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { correctionsSchema } from "~/forms/review/steps";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { changeStepTitle } from "~/presenters/change/case/change-head.server";
import { pointsPage } from "~/presenters/change/case/points.server";
import { offeredPhrases } from "~/presenters/city/offered-phrases.server";
import { PhrasePicker } from "~/ui/city/phrase-picker";
import { ChangeStepPage } from "~/ui/change/case/step-page";
import { formState } from "~/ui/patterns/form-state";
import { Provisional } from "~/ui/patterns/provisional";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { CorrectionPoints, pointLabels } from "~/ui/review/correction-points";
import { hiddenOf } from "~/ui/review/step-page";
import { titleOf } from "~/ui/title";
import { askMore } from "~/use-cases/change/ask-more.server";
import { intoPoints, takesPhrases } from "../_shared/city/takes-phrases.server";
import { companyOf, onChangeStep, toChange } from "../_shared/on-change.server";

export const loader = guard.loader(onChangeStep("award.reviewChange"), async ({ ctx, locale, subject }) => ({
  title: changeStepTitle(createT(locale, "handling")("step.askMore"), subject.step, locale),
  step: subject.step,
  ...(await pointsPage(ctx, subject, locale)),
  phrases: await offeredPhrases("correction", companyOf(subject)),
}));

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onChangeStep("award.reviewChange"),
  correctionsSchema,
  async ({ ctx, subject: { step } }, value) => {
    await askMore(ctx, { changeId: step.id, ...value });
    return toChange(step.id, "askMore");
  },
  { form: "text", fills: takesPhrases(({ subject }) => companyOf(subject), intoPoints) },
);

export default function Points() {
  const { step, open, due, targets, suggestions, language, phrases } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  const t = useT("handling");
  const review = useT("review");
  const { date } = useFormats();
  return (
    <ChangeStepPage
      title={t("step.askMore")}
      lead={t("stepLead.askMore")}
      step={step}
      form={form}
      stale={Boolean(answer?.stale)}
      open={open}
      labels={pointLabels(review, { suggestions, targets })}
    >
      <p>
        {t("days", { count: due.days, date: date(due.date) })}
        {due.provisional ? <Provisional /> : null}
      </p>
      <Form hidden={hiddenOf(step)}>
        <PhrasePicker phrases={phrases} taken={answer?.taken ?? null} />
        <CorrectionPoints language={language} suggestions={suggestions} targets={targets} form={form} />
        <Button>{t("step.askMore")}</Button>
      </Form>
    </ChangeStepPage>
  );
}
