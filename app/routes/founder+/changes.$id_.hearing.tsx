import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { ownSide } from "~/domain/access/sides";
import { hearingForm } from "~/forms/change/request";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { changePage } from "~/presenters/change/change-page.server";
import { ChangeClosed } from "~/ui/change/change-closed";
import { ChangeFrame } from "~/ui/change/change-frame";
import { ProposalCard } from "~/ui/change/change-parts";
import { ChangeRefused } from "~/ui/change/change-refused";
import { EffectSection } from "~/ui/change/effect-section";
import { labelled } from "~/ui/decision/decision-page";
import { formState } from "~/ui/patterns/form-state";
import { Button } from "~/ui/primitives/button";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { Form } from "~/ui/primitives/form";
import { TextArea } from "~/ui/primitives/text-input";
import { WhoseTurn } from "~/ui/review/whose-turn";
import { titleOf } from "~/ui/title";
import { answerHearing } from "~/use-cases/change/answer-hearing.server";
import { onCompanyChange } from "./_shared/own-change.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onCompanyChange("award.requestChange"), async ({ actor, locale, subject }) => {
  const page = await changePage(subject, ownSide(actor), locale);
  return { ...page, title: createT(locale, "request")("page.hearing") };
});

export const action = formAction(
  onCompanyChange("award.requestChange"),
  hearingForm,
  async ({ ctx, subject: { id } }, { version, answer }) => {
    await answerHearing(ctx, { changeId: id, version, answer });
    return redirect(pathTo("/founder/changes/:id", { id }, { notice: "answerHearing" }), 303);
  },
  { form: "text" },
);

export default function Hearing() {
  const t = useT("request");
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { errors, errorsOf, typed } = formState(answer);
  if (!page.mayAnswerHearing)
    return (
      <ChangeClosed heading={t("page.hearing")} said={t("page.hearingClosed")} page={page} typed={[typed("answer")]} />
    );
  const atFields = errors.filter(({ id }) => id !== undefined);
  return (
    <ChangeFrame heading={t("page.hearing")} lead={t("page.hearingLead")} page={page} within>
      <WhoseTurn turn="founder" reader="founder" until={page.until} />
      <ChangeRefused answer={answer} />
      <ErrorSummary errors={labelled(atFields, { answer: t("page.hearingAnswer") })} />
      <ProposalCard page={page} />
      {page.effect && <EffectSection view={page.effect} side="founder" />}
      <Form hidden={{ version: page.version }}>
        <TextArea
          id="answer"
          name="answer"
          label={t("page.hearingAnswer")}
          required
          rows={8}
          errors={errorsOf("answer")}
          defaultValue={typed("answer")}
        />
        <Button>{t("page.sendHearing")}</Button>
      </Form>
    </ChangeFrame>
  );
}
