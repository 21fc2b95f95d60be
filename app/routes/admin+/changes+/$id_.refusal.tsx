import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { changeRefusalForm } from "~/forms/change/steps";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { approvalsOfChange } from "~/presenters/change/case/change-facts";
import { changeStepTitle } from "~/presenters/change/case/change-head.server";
import { clauseChoices, isOffered } from "~/presenters/change/case/shown-step.server";
import { offeredPhrases } from "~/presenters/city/offered-phrases.server";
import { PhrasePicker } from "~/ui/city/phrase-picker";
import { ChangeReasons } from "~/ui/change/case/reasons";
import { ChangeStepPage } from "~/ui/change/case/step-page";
import { formState } from "~/ui/patterns/form-state";
import { Button } from "~/ui/primitives/button";
import { Callout } from "~/ui/primitives/callout";
import { Form } from "~/ui/primitives/form";
import { hiddenOf } from "~/ui/review/step-page";
import { titleOf } from "~/ui/title";
import { refuseChange } from "~/use-cases/change/refuse-change.server";
import { intoReasons, takesPhrases } from "../_shared/city/takes-phrases.server";
import { companyOf, onChangeStep, toChange } from "../_shared/on-change.server";

export const loader = guard.loader(onChangeStep("award.decideChange"), async ({ ctx, locale, subject }) => {
  const { change, content, step } = subject;
  return {
    title: changeStepTitle(createT(locale, "handling")("step.refuse"), step, locale),
    step,
    open: isOffered(ctx, change, "refuse"),
    clauses: clauseChoices(content, change.kind, locale),
    voids: approvalsOfChange(change).length,
    phrases: await offeredPhrases("refusal", companyOf(subject)),
  };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onChangeStep("award.decideChange"),
  changeRefusalForm,
  async ({ ctx, subject: { step } }, value) => {
    await refuseChange(ctx, { changeId: step.id, ...value });
    return toChange(step.id, "refuse");
  },
  { form: "text", fills: takesPhrases(({ subject }) => companyOf(subject), intoReasons) },
);

export default function Refusal() {
  const { step, open, clauses, voids, phrases } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  const t = useT("handling");
  return (
    <ChangeStepPage
      title={t("step.refuse")}
      lead={t("stepLead.refuse")}
      step={step}
      form={form}
      stale={Boolean(answer?.stale)}
      open={open}
      labels={{ "reasons[0].words": t("words") }}
    >
      {voids > 0 ? <Callout tone="warning">{t("decision:voids", { count: voids })}</Callout> : null}
      <Form hidden={hiddenOf(step)}>
        <PhrasePicker phrases={phrases} taken={answer?.taken ?? null} />
        <ChangeReasons clauses={clauses} form={form} />
        <Button variant="danger">{t("step.refuse")}</Button>
      </Form>
    </ChangeStepPage>
  );
}
