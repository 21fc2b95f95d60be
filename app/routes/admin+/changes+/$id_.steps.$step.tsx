import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import type { UseCaseContext } from "~/data/access/context";
import { type PlainStepName, plainSteps } from "~/domain/change/plain-steps";
import { plainStepForm } from "~/forms/change/steps";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { changeStepTitle } from "~/presenters/change/case/change-head.server";
import { plainStepPage } from "~/presenters/change/case/plain-step.server";
import { offeredPhrases } from "~/presenters/city/offered-phrases.server";
import { PhrasePicker } from "~/ui/city/phrase-picker";
import { CaseEffects } from "~/ui/change/case/effects";
import { ChangeStepPage } from "~/ui/change/case/step-page";
import { Provisional } from "~/ui/patterns/provisional";
import { formState } from "~/ui/patterns/form-state";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { TextArea } from "~/ui/primitives/text-input";
import { hiddenOf } from "~/ui/review/step-page";
import { titleOf } from "~/ui/title";
import { allowLateRequest } from "~/use-cases/change/allow-late-request.server";
import { announceChange } from "~/use-cases/change/announce-change.server";
import { dismissReport } from "~/use-cases/change/dismiss-report.server";
import { refuseLateRequest } from "~/use-cases/change/refuse-late-request.server";
import { returnChange } from "~/use-cases/change/return-change.server";
import { withdrawChangeApproval } from "~/use-cases/change/withdraw-change-approval.server";
import { withdrawProposal } from "~/use-cases/change/withdraw-proposal.server";
import { intoReason, takesPhrases } from "../_shared/city/takes-phrases.server";
import { companyOf, onPlainStep, toChange } from "../_shared/on-change.server";

type Taken = { readonly changeId: string; readonly version: number; readonly reason: string };

const takes: Readonly<Record<PlainStepName, (ctx: UseCaseContext, taken: Taken) => Promise<unknown>>> = {
  "late-allowance": allowLateRequest,
  "late-refusal": refuseLateRequest,
  dismissal: dismissReport,
  hearing: announceChange,
  withdrawal: withdrawProposal,
  return: returnChange,
  "approval-withdrawal": withdrawChangeApproval,
};

/** Whether the company reads that it is refused something. */
const isRefusal = (name: PlainStepName): boolean => name === "late-refusal";

export const loader = guard.loader(onPlainStep, async ({ ctx, locale, subject }) => {
  const { name, step } = subject;
  const { action, words } = plainSteps[name];
  const title = changeStepTitle(createT(locale, "handling")(`step.${action}`), step, locale);
  const phrases = isRefusal(name) ? await offeredPhrases("refusal", companyOf(subject)) : [];
  return { title, action, words, step, phrases, ...(await plainStepPage(ctx, subject, action, locale)) };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onPlainStep,
  plainStepForm,
  async ({ ctx, subject: { name, step } }, value) => {
    await takes[name](ctx, { changeId: step.id, ...value });
    return toChange(step.id, plainSteps[name].action);
  },
  { form: "text", fills: takesPhrases(({ subject }) => companyOf(subject), intoReason) },
);

export default function PlainStep() {
  const { action: key, words, step, open, due, effects, phrases } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  const t = useT("handling");
  const { date } = useFormats();
  return (
    <ChangeStepPage
      title={t(`step.${key}`)}
      lead={t(`stepLead.${key}`)}
      step={step}
      form={form}
      stale={Boolean(answer?.stale)}
      open={open}
      labels={{ reason: t("words") }}
    >
      {due ? (
        <p>
          {t("days", { count: due.days, date: date(due.date) })}
          {due.provisional ? <Provisional /> : null}
        </p>
      ) : null}
      {effects ? <CaseEffects effects={effects} /> : null}
      <Form hidden={hiddenOf(step)} keeps={words}>
        <PhrasePicker phrases={phrases} taken={answer?.taken ?? null} />
        {words ? (
          <TextArea
            id="reason"
            name="reason"
            label={t("words")}
            required
            errors={form.errorsOf("reason")}
            defaultValue={form.typed("reason")}
          />
        ) : null}
        <Button>{t(`step.${key}`)}</Button>
      </Form>
    </ChangeStepPage>
  );
}
