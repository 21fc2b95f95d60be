import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { returnSchema } from "~/forms/decision";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { openDecision } from "~/use-cases/open-decision.server";
import { returnApplication } from "~/use-cases/return-application.server";
import { answerErrors, DecisionPage } from "~/ui/patterns/decision-page";
import { Button } from "~/ui/primitives/button";
import { titleOf } from "~/ui/title";
import { Form } from "~/ui/primitives/form";
import { TextArea } from "~/ui/primitives/text-input";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("application.return", async ({ ctx, params, locale }) => {
  const { id, reference, version, companyName } = await openDecision(ctx, params["id"], "application.return");
  return { id, reference, version, companyName, title: createT(locale, "award")("decide.return") };
});

export const action = formAction("application.return", returnSchema, async ({ ctx, params }, value) => {
  const { id } = await openDecision(ctx, params["id"], "application.return");
  await returnApplication(ctx, { applicationId: id, ...value });
  return redirect(`/admin/applications/${id}`, 303);
});

export default function Return() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const t = useT("award");
  const errors = answerErrors(answer?.result);
  const typed = answer?.result.initialValue?.["reason"];
  return (
    <DecisionPage {...page} applicationId={page.id} errors={errors}>
      <Form hidden={{ version: page.version }}>
        <TextArea
          id="reason"
          name="reason"
          label={t("decide.reason")}
          required
          defaultValue={typeof typed === "string" ? typed : undefined}
          errors={errors.flatMap(({ id, message }) => (id === "reason" ? [message] : []))}
        />
        <Button>{t("decide.confirmReturn")}</Button>
      </Form>
    </DecisionPage>
  );
}
