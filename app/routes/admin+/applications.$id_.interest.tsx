import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { actsOn } from "~/domain/application/acting";
import { interestSchema } from "~/forms/review/steps";
import { useT } from "~/i18n/react";
import { Forbidden, NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { declareInterest } from "~/use-cases/declare-interest.server";
import { openCase } from "~/use-cases/open-case.server";
import { InterestForm } from "~/ui/patterns/case-interest";
import { DecisionPage } from "~/ui/patterns/decision-page";
import { formState } from "~/ui/patterns/form-state";
import { titleOf } from "~/ui/title";
import { toCase, stepTitle } from "./_shared/open-step.server";

export const loader = guard.loader("application.read", async ({ ctx, actor, params, locale }) => {
  const { head, tied } = await openCase(ctx, params["id"]);
  if (!actsOn(actor, { zoneId: head.zoneId })) throw new Forbidden("application.handle");
  return {
    title: stepTitle("interest.title", head.reference, locale),
    id: head.id,
    reference: head.reference,
    companyName: head.company.name,
    tied,
  };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction("application.read", interestSchema, async ({ ctx, params }, value) => {
  const { id } = params;
  if (!isId(id)) throw new NotFound();
  await declareInterest(ctx, { applicationId: id, ...value });
  return toCase(id);
});

export default function Interest() {
  const { id, tied, ...page } = useLoaderData<typeof loader>();
  const form = formState(useActionData<FormAnswer>());
  const t = useT("review");
  return (
    <DecisionPage {...page} title={t("interest.title")} applicationId={id} errors={form.errors}>
      <InterestForm id={id} tied={tied} form={form} />
    </DecisionPage>
  );
}
