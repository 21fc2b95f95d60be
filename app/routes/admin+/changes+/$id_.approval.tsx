import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { changeApprovalForm } from "~/forms/change/steps";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { changeApprovalPage } from "~/presenters/change/case/approval.server";
import { changeStepTitle } from "~/presenters/change/case/change-head.server";
import { CaseEffects, EffectIsAnother } from "~/ui/change/case/effects";
import { shownBefore } from "~/ui/change/case/shown-before";
import { ChangeStepPage } from "~/ui/change/case/step-page";
import { formState } from "~/ui/patterns/form-state";
import { Button } from "~/ui/primitives/button";
import { Callout } from "~/ui/primitives/callout";
import { Form } from "~/ui/primitives/form";
import { CaseApprovals } from "~/ui/review/approvals";
import { hiddenOf } from "~/ui/review/step-page";
import { titleOf } from "~/ui/title";
import { approveChange } from "~/use-cases/change/approve-change.server";
import { effectThatWasShown } from "../_shared/effect-shown.server";
import { onChangeStep, toChange } from "../_shared/on-change.server";

export const loader = guard.loader(onChangeStep("award.decideChange"), async ({ ctx, locale, subject }) => ({
  title: changeStepTitle(createT(locale, "handling")("step.approve"), subject.step, locale),
  step: subject.step,
  page: await changeApprovalPage(ctx, subject, locale),
}));

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onChangeStep("award.decideChange"),
  changeApprovalForm,
  async ({ ctx, locale, subject: { change } }, { version, shown, ...at }) => {
    const { decided } = await effectThatWasShown({ ctx, change, locale, at }, () =>
      approveChange(ctx, { changeId: change.id, version, shown }),
    );
    return toChange(change.id, decided ? "approve" : "addApproval");
  },
);

export default function Approval() {
  const { step, page } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const t = useT("handling");
  const before = shownBefore(answer);
  const { open, effects, approvals, own, confirm } = page;
  return (
    <ChangeStepPage
      title={t("step.approve")}
      lead={t("stepLead.approve")}
      step={step}
      form={formState(answer)}
      stale={Boolean(answer?.stale) && before === null}
      open={open}
    >
      {before ? (
        <EffectIsAnother before={before} now={effects.another ?? effects.shown} />
      ) : (
        <CaseEffects effects={effects} />
      )}
      <CaseApprovals title={t("approval.heading")} approvals={approvals} />
      {own ? (
        <a href={pathTo("/admin/changes/:id/steps/:step", { id: step.id, step: "approval-withdrawal" })}>
          {t("step.withdrawApproval")}
        </a>
      ) : null}
      {confirm ? (
        <section className="confirm">
          {confirm.anew ? <Callout tone="warning">{t("approval.anew")}</Callout> : null}
          <p>{confirm.complete ? t("approval.last") : t("approval.one", confirm)}</p>
          <Form keeps={false} hidden={{ ...hiddenOf(step), ...confirm.hidden }}>
            <div className="button-row">
              <Button>{t("step.approve")}</Button>
              <a href={pathTo("/admin/changes/:id", { id: step.id })}>{t("common:actions.cancel")}</a>
            </div>
          </Form>
        </section>
      ) : null}
    </ChangeStepPage>
  );
}
