import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { changeRecommendationForm } from "~/forms/change/steps";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { changeStepTitle } from "~/presenters/change/case/change-head.server";
import { recommendationPage } from "~/presenters/change/case/shown-step.server";
import { termsTyped } from "~/presenters/change/case/terms-tried.server";
import { CaseEffects, EffectIsAnother } from "~/ui/change/case/effects";
import { ChangeReasons } from "~/ui/change/case/reasons";
import { shownBefore } from "~/ui/change/case/shown-before";
import { ChangeStepPage } from "~/ui/change/case/step-page";
import { OtherTerms, triedAction, triedLabels } from "~/ui/change/case/other-terms";
import { formState } from "~/ui/patterns/form-state";
import { Button } from "~/ui/primitives/button";
import { RadioGroup } from "~/ui/primitives/choice-group";
import { Form } from "~/ui/primitives/form";
import { hiddenOf } from "~/ui/review/step-page";
import { titleOf } from "~/ui/title";
import { takeUpRequest } from "~/use-cases/change/take-up-request.server";
import { effectThatWasShown, refusedTerms } from "../_shared/effect-shown.server";
import { onChangeStep, toChange } from "../_shared/on-change.server";

export const loader = guard.loader(onChangeStep("award.reviewChange"), async ({ ctx, locale, url, subject }) => ({
  title: changeStepTitle(createT(locale, "handling")("step.takeUp"), subject.step, locale),
  step: subject.step,
  page: await recommendationPage(ctx, { ...subject, search: url.searchParams }, locale),
}));

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onChangeStep("award.reviewChange"),
  changeRecommendationForm,
  async ({ ctx, locale, url, subject: { change } }, { known, shownOn, ...value }) => {
    const { proposal, errors } = termsTyped(change, url.searchParams);
    if (!proposal) throw refusedTerms(errors);
    await effectThatWasShown({ ctx, change: { ...change, proposal }, locale, at: { known, shownOn } }, () =>
      takeUpRequest(ctx, { changeId: change.id, proposal, ...value }),
    );
    return toChange(change.id, "takeUp");
  },
  { form: "text" },
);

export default function Recommendation() {
  const { step, page } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  const t = useT("handling");
  const review = useT("review");
  const before = shownBefore(answer);
  const { open, effects, clauses, hidden } = page;
  const here = pathTo("/admin/changes/:id/recommendation", { id: step.id });
  return (
    <ChangeStepPage
      title={t("step.takeUp")}
      lead={t("stepLead.takeUp")}
      step={step}
      form={form}
      stale={Boolean(answer?.stale) && before === null}
      open={open}
      labels={{ outcome: review("recommendation.outcome"), "reasons[0].words": t("words"), ...triedLabels(page) }}
    >
      <OtherTerms here={here} id={step.id} tried={page} form={form} />
      {before ? (
        <EffectIsAnother before={before} now={effects.another ?? effects.shown} />
      ) : (
        <CaseEffects effects={effects} />
      )}
      {hidden ? (
        <Form action={triedAction(here, page)} hidden={{ ...hiddenOf(step), ...hidden }}>
          <RadioGroup
            id="outcome"
            name="outcome"
            label={review("recommendation.outcome")}
            required
            errors={form.errorsOf("outcome")}
            defaultValue={form.typed("outcome")}
            options={(["approve", "reject"] as const).map((value) => ({
              value,
              label: review(`decision:outcome.${value}`),
            }))}
          />
          <ChangeReasons clauses={clauses} form={form} />
          <Button>{t("step.takeUp")}</Button>
        </Form>
      ) : null}
    </ChangeStepPage>
  );
}
