import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { readCaseRecords } from "~/data/decision/case-records.reader.server";
import { checkableFacts } from "~/domain/application/fact-checks";
import { questionViews } from "~/forms/program/question-views";
import { factCheckSchema } from "~/forms/review/steps";
import { useT } from "~/i18n/react";
import { NotFound } from "~/platform/errors";
import { checkFact } from "~/use-cases/review/check-fact.server";
import { FactChecks } from "~/ui/review/fact-checks";
import { formState } from "~/ui/patterns/form-state";
import { QuestionField } from "~/ui/application/question-field";
import { StepPage } from "~/ui/review/step-page";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { DateInput } from "~/ui/primitives/number-input";
import { TextArea, TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { checkQuestion, factCheckViews } from "~/presenters/review/fact-checks.server";
import { openStep, stepTitle } from "../_shared/open-step.server";
import { reviewVoice } from "~/presenters/review/criteria-words.server";

/** A fact of the case that can be looked up. */
const onFact = on("application.requestCorrections", async (given) => {
  const { ctx, params, locale } = given;
  const found = await openStep(given, "application.requestCorrections");
  const fact = checkableFacts(found.content.criteria).find((key) => key === params["fact"]);
  if (!fact) throw new NotFound();
  const voice = await reviewVoice(locale);
  return { ...found, fact, voice, question: await checkQuestion(fact, ctx.today, voice) };
});

export const loader = guard.loader(onFact, async ({ ctx, locale, subject }) => {
  const { head, step, fact, voice, question } = subject;
  const { factChecks } = await readCaseRecords(ctx.actor, head);
  const [view] = questionViews([question], {}, { language: voice.locale, problems: [] });
  return {
    title: stepTitle("check.title", step.reference, locale),
    step,
    view,
    today: ctx.today,
    name: voice.t(`criteria:factName.${fact}`),
    checks: factCheckViews(
      factChecks.filter((check) => check.fact === fact),
      voice,
    ),
  };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onFact,
  ({ subject: { question } }) => Promise.resolve(factCheckSchema(question)),
  async ({ ctx, subject: { step, fact } }, value) => {
    await checkFact(ctx, { applicationId: step.id, fact, ...value });
    return redirect(pathTo("/admin/applications/:id/checks", { id: step.id }, { notice: "checked" }), 303);
  },
  { form: "text" },
);

export default function Check() {
  const { step, view, name, checks, today } = useLoaderData<typeof loader>();
  const form = formState(useActionData<FormAnswer>());
  const t = useT("review");
  const field = (key: string) => ({ id: key, name: key, errors: form.errorsOf(key) });
  return (
    <StepPage title={name} lead={t("check.lead")} step={step} form={form} stale={false}>
      <Form>
        {view && "text" in view ? (
          <QuestionField
            view={{ ...view, text: form.typed("value") ?? "", errors: form.errorsOf("value") }}
            documentsHref=""
          />
        ) : null}
        <TextInput
          {...field("source")}
          label={t("check.source")}
          hint={t("check.sourceHint")}
          required
          defaultValue={form.typed("source")}
        />
        <DateInput
          {...field("asOf")}
          label={t("check.asOf")}
          hint={t("check.asOfHint")}
          required
          defaultValue={form.typed("asOf") ?? today}
        />
        <TextArea
          {...field("note")}
          label={t("check.note")}
          hint={t("check.noteHint")}
          required={false}
          rows={3}
          defaultValue={form.typed("note")}
        />
        <Button>{t("check.submit")}</Button>
      </Form>
      <FactChecks title={t("check.before")} checks={checks} />
    </StepPage>
  );
}
