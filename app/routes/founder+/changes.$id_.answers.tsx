import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { ownSide } from "~/domain/access/sides";
import { answersForm } from "~/forms/change/request";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { changePage } from "~/presenters/change/change-page.server";
import { AnswersForm } from "~/ui/change/answers-form";
import { ChangeClosed } from "~/ui/change/change-closed";
import { ChangeFrame } from "~/ui/change/change-frame";
import { ChangeRefused } from "~/ui/change/change-refused";
import { formState } from "~/ui/patterns/form-state";
import { WhoseTurn } from "~/ui/review/whose-turn";
import { titleOf } from "~/ui/title";
import { answerRequest } from "~/use-cases/change/answer-request.server";
import { keepAnswers } from "~/use-cases/change/keep-answers.server";
import { onCompanyChange } from "./_shared/own-change.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onCompanyChange("award.requestChange"), async ({ actor, locale, subject }) => {
  const page = await changePage(subject, ownSide(actor), locale);
  return { ...page, title: createT(locale, "request")("page.points") };
});

/** Sends the answers to what was asked, or keeps them for later. */
export const action = formAction(
  onCompanyChange("award.requestChange"),
  answersForm,
  async ({ ctx, subject: { id } }, { version, point, then }) => {
    if (then === "send") await answerRequest(ctx, { changeId: id, version, answers: point });
    else await keepAnswers(ctx, { changeId: id, answers: point });
    if (then === "documents") return redirect(pathTo("/founder/changes/:id/documents", { id }), 303);
    const empty = Object.values(point).every((words) => words.trim() === "");
    const notice = then === "keep" ? (empty ? "nothingKept" : "kept") : "answer";
    return redirect(pathTo("/founder/changes/:id", { id }, { notice }), 303);
  },
  { form: "text" },
);

export default function Answers() {
  const t = useT("request");
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!page.mayAnswer) {
    const points = (answer?.result.initialValue ?? {})["point"] as Readonly<Record<string, string>> | undefined;
    const typed = Object.values(points ?? {});
    return <ChangeClosed heading={t("page.points")} said={t("page.pointsClosed")} page={page} typed={typed} />;
  }
  return (
    <ChangeFrame heading={t("page.points")} lead={t("page.pointsLead")} page={page} within>
      <WhoseTurn turn="founder" reader="founder" until={page.until} />
      <ChangeRefused answer={answer} />
      <AnswersForm page={page} form={formState(answer)} />
    </ChangeFrame>
  );
}
