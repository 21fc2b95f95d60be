import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { resumePath } from "~/auth/held-post.server";
import { dropHeldPost } from "~/data/access/held-post.server";
import { interestSchema } from "~/forms/review/steps";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { changeHead, changeStepTitle } from "~/presenters/change/case/change-head.server";
import { changePath, heldStep } from "~/presenters/review/held-step.server";
import { ChangeStepPage } from "~/ui/change/case/step-page";
import { formState } from "~/ui/patterns/form-state";
import { InterestForm } from "~/ui/review/interest";
import { titleOf } from "~/ui/title";
import { declareInterestInChange } from "~/use-cases/change/declare-interest-in-change.server";
import { onHandledChange, toChange } from "../_shared/on-change.server";

export const loader = guard.loader(onHandledChange, ({ subject: { change, tied }, locale }) => ({
  title: changeStepTitle(createT(locale, "review")("interest.title"), change, locale),
  step: changeHead(change),
  tied,
}));

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onHandledChange,
  interestSchema,
  async ({ ctx, subject: { change } }, { held, ...value }) => {
    const kept = await heldStep(ctx, held, changePath(change.id));
    await declareInterestInChange(ctx, { caseId: change.id, ...value });
    if (!kept) return toChange(change.id, "declared");
    // The browser posts once more, to the step, which takes what was kept instead.
    if (!value.conflict) return redirect(resumePath(kept.path, kept.id), 307);
    await dropHeldPost(kept.id, ctx.actor.userId);
    return redirect(`${changePath(change.id)}?notice=discarded`, 303);
  },
  { form: "text" },
);

export default function Interest() {
  const { step, tied } = useLoaderData<typeof loader>();
  const form = formState(useActionData<FormAnswer>());
  const t = useT("review");
  return (
    <ChangeStepPage
      title={t("interest.title")}
      lead={t("interest.lead")}
      step={step}
      form={form}
      stale={false}
      open
      labels={{ conflict: t("interest.question") }}
    >
      <InterestForm action={pathTo("/admin/changes/:id/interest", { id: step.id })} tied={tied} form={form} />
    </ChangeStepPage>
  );
}
