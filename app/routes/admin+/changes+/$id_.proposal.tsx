import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { changeProposalForm } from "~/forms/change/steps";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { changeStepTitle } from "~/presenters/change/case/change-head.server";
import { proposalPage, proposalStep } from "~/presenters/change/case/shown-step.server";
import { termsTyped } from "~/presenters/change/case/terms-tried.server";
import { CaseEffects, EffectIsAnother } from "~/ui/change/case/effects";
import { shownBefore } from "~/ui/change/case/shown-before";
import { ChangeStepPage } from "~/ui/change/case/step-page";
import { OtherTerms, triedAction, triedLabels } from "~/ui/change/case/other-terms";
import { formState } from "~/ui/patterns/form-state";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { TextArea } from "~/ui/primitives/text-input";
import { hiddenOf } from "~/ui/review/step-page";
import { titleOf } from "~/ui/title";
import { proposeAgain } from "~/use-cases/change/propose-again.server";
import { takeUpReport } from "~/use-cases/change/take-up-report.server";
import { effectThatWasShown, refusedTerms } from "../_shared/effect-shown.server";
import { onChangeStep, toChange } from "../_shared/on-change.server";

export const loader = guard.loader(onChangeStep("award.proposeChange"), async ({ ctx, locale, url, subject }) => ({
  title: changeStepTitle(
    createT(locale, "handling")(`step.${proposalStep(ctx, subject.change)}`),
    subject.step,
    locale,
  ),
  step: subject.step,
  page: await proposalPage(ctx, { ...subject, search: url.searchParams }, locale),
}));

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onChangeStep("award.proposeChange"),
  changeProposalForm,
  async ({ ctx, locale, url, subject: { change } }, { known, shownOn, ...value }) => {
    const { proposal, errors } = termsTyped(change, url.searchParams);
    if (!proposal) throw refusedTerms(errors);
    const changeId = change.id;
    const key = proposalStep(ctx, change);
    const take = key === "takeUpReport" ? takeUpReport : proposeAgain;
    await effectThatWasShown({ ctx, change: { ...change, proposal }, locale, at: { known, shownOn } }, () =>
      take(ctx, { changeId, proposal, ...value }),
    );
    return toChange(changeId, key);
  },
  { form: "text" },
);

export default function Proposal() {
  const { step, page } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  const t = useT("handling");
  const before = shownBefore(answer);
  const { key, open, effects, reason, hidden } = page;
  const here = pathTo("/admin/changes/:id/proposal", { id: step.id });
  return (
    <ChangeStepPage
      title={t(`step.${key}`)}
      lead={t(`stepLead.${key}`)}
      step={step}
      form={form}
      stale={Boolean(answer?.stale) && before === null}
      open={open}
      labels={{ reason: t("propose.reason"), ...triedLabels(page) }}
    >
      <OtherTerms here={here} id={step.id} tried={page} form={form} />
      {before ? (
        <EffectIsAnother before={before} now={effects.another ?? effects.shown} />
      ) : (
        <CaseEffects effects={effects} />
      )}
      {hidden ? (
        <Form action={triedAction(here, page)} hidden={{ ...hiddenOf(step), ...hidden }}>
          <TextArea
            id="reason"
            name="reason"
            label={t("propose.reason")}
            hint={t("propose.reasonHint")}
            required
            errors={form.errorsOf("reason")}
            defaultValue={form.typed("reason") ?? reason}
          />
          <Button>{t(`step.${key}`)}</Button>
        </Form>
      ) : null}
    </ChangeStepPage>
  );
}
