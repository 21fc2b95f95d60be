import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { resumePath } from "~/auth/held-post.server";
import { dropHeldPost } from "~/data/access/held-post.server";
import { interestSchema } from "~/forms/review/steps";
import { useT } from "~/i18n/react";
import { declareInterest } from "~/use-cases/decision/declare-interest.server";
import { InterestForm } from "~/ui/review/interest";
import { DecisionPage, labelled } from "~/ui/decision/decision-page";
import { formState } from "~/ui/patterns/form-state";
import { titleOf } from "~/ui/title";
import { casePath, heldStep } from "~/presenters/review/held-step.server";
import { onHandledCase } from "../_shared/on-case.server";
import { stepTitle, toCase } from "../_shared/open-step.server";

export const loader = guard.loader(onHandledCase, ({ subject: { head, tied }, locale }) => {
  return {
    title: stepTitle("interest.title", head.reference, locale),
    id: head.id,
    reference: head.reference,
    companyName: head.company.name,
    tied,
  };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onHandledCase,
  interestSchema,
  async ({ ctx, subject: { head } }, { held, ...value }) => {
    const kept = await heldStep(ctx, held, casePath(head.id));
    await declareInterest(ctx, { caseId: head.id, ...value });
    if (!kept) return toCase(head.id, "declared");
    // The browser posts once more, to the step, which takes what was kept instead.
    if (!value.conflict) return redirect(resumePath(kept.path, kept.id), 307);
    await dropHeldPost(kept.id, ctx.actor.userId);
    return redirect(`${casePath(head.id)}?notice=discarded`, 303);
  },
  { form: "text" },
);

export default function Interest() {
  const { id, tied, ...page } = useLoaderData<typeof loader>();
  const form = formState(useActionData<FormAnswer>());
  const t = useT("review");
  return (
    <DecisionPage
      {...page}
      title={t("interest.title")}
      applicationId={id}
      errors={labelled(form.errors, { conflict: t("interest.question") })}
    >
      <InterestForm action={pathTo("/admin/applications/:id/interest", { id })} tied={tied} form={form} />
    </DecisionPage>
  );
}
