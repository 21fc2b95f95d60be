import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { inLanguage } from "~/domain/program/localized-text";
import { rejectionSchema } from "~/forms/decision";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { openDecision } from "~/use-cases/open-decision.server";
import { rejectApplication } from "~/use-cases/reject-application.server";
import { answerErrors, DecisionPage } from "~/ui/patterns/decision-page";
import { Button } from "~/ui/primitives/button";
import { titleOf } from "~/ui/title";
import { Form } from "~/ui/primitives/form";
import { Select } from "~/ui/primitives/select";
import { TextArea } from "~/ui/primitives/text-input";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("application.reject", async ({ ctx, params, locale }) => {
  const { content, ...view } = await openDecision(ctx, params["id"], "application.reject");
  const clauses = content.legalBasis.map(({ key, title, clause }) => ({
    value: key,
    label: `${inLanguage(title, locale)} ${inLanguage(clause, locale)}`,
  }));
  const title = createT(locale, "award")("decide.rejection");
  return {
    id: view.id,
    reference: view.reference,
    version: view.version,
    companyName: view.companyName,
    clauses,
    title,
  };
});

export const action = formAction("application.reject", rejectionSchema, async ({ ctx, params }, value) => {
  const { id } = await openDecision(ctx, params["id"], "application.reject");
  await rejectApplication(ctx, { applicationId: id, ...value });
  return redirect(`/admin/applications/${id}`, 303);
});

const rows = [0, 1, 2] as const;

interface TypedReason {
  readonly clause?: string;
  readonly words?: string;
}

const typedReasons = (answer: FormAnswer | undefined): readonly TypedReason[] => {
  const reasons = answer?.result.initialValue?.["reasons"];
  return Array.isArray(reasons) ? (reasons as TypedReason[]) : [];
};

export default function Rejection() {
  const { clauses, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const t = useT("award");
  const typed = typedReasons(answer);
  const errors = answerErrors(answer?.result).map(({ id, message }) => ({
    message,
    id: id?.startsWith("reasons") ? "words-0" : id,
  }));
  return (
    <DecisionPage {...page} applicationId={page.id} errors={errors}>
      <Form hidden={{ version: page.version }}>
        {rows.map((row) => (
          <fieldset key={row} className="stack">
            <legend className={row === 0 ? "visually-hidden" : undefined}>
              {row === 0 ? t("decide.words") : t("decide.moreReasons")}
            </legend>
            <Select
              id={`clause-${row}`}
              name={`reasons[${row}].clause`}
              label={t("decide.clause")}
              options={clauses}
              defaultValue={typed[row]?.clause}
            />
            <TextArea
              id={`words-${row}`}
              name={`reasons[${row}].words`}
              label={t("decide.words")}
              required={row === 0}
              rows={3}
              defaultValue={typed[row]?.words}
              errors={errors.flatMap(({ id, message }) => (id === `words-${row}` ? [message] : []))}
            />
          </fieldset>
        ))}
        <Button variant="danger">{t("decide.confirmReject")}</Button>
      </Form>
    </DecisionPage>
  );
}
