import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { recommendationSchema } from "~/forms/review/steps";
import { useT } from "~/i18n/react";
import { recommendDetermination } from "~/use-cases/decision/recommend-determination.server";
import { formState } from "~/ui/patterns/form-state";
import { RecommendationFields } from "~/ui/decision/recommendation-fields";
import { hiddenOf, StepPage } from "~/ui/review/step-page";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { titleOf } from "~/ui/title";
import { onStep } from "../_shared/on-case.server";
import { stepTitle, toCase } from "../_shared/open-step.server";

export const loader = guard.loader(onStep("application.recommend"), async ({ locale, subject }) => {
  const { content, step } = subject;
  return {
    title: stepTitle("recommendation.title", step.reference, locale),
    step,
    sheet: content.scoring.map(({ key, label, max }) => ({ key, max, label: inLanguage(label, locale) })),
    clauses: content.legalBasis.map(({ key, title, clause }) => ({
      value: key,
      label: `${inLanguage(title, locale)} ${inLanguage(clause, locale)}`,
    })),
  };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onStep("application.recommend"),
  recommendationSchema,
  async ({ ctx, subject: { step } }, value) => {
    await recommendDetermination(ctx, { applicationId: step.id, ...value });
    return toCase(step.id, "recommended");
  },
  { form: "text" },
);

export default function Recommendation() {
  const { step, sheet, clauses } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  const t = useT("review");
  return (
    <StepPage
      title={t("recommendation.title")}
      lead={t("recommendation.lead")}
      step={step}
      form={form}
      stale={Boolean(answer?.stale)}
      labels={{
        outcome: t("recommendation.outcome"),
        ...Object.fromEntries(sheet.map(({ key, label }) => [`scores.${key}`, label])),
        "reasons[0].words": t("recommendation.reason", { n: 1 }),
      }}
    >
      <Form hidden={hiddenOf(step)}>
        <RecommendationFields sheet={sheet} clauses={clauses} form={form} />
        <Button>{t("recommendation.submit")}</Button>
      </Form>
    </StepPage>
  );
}
