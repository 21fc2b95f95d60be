import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { blankCheckCookie, checkCookie, keptCheck } from "~/auth/kept-check.server";
import { keptCheckHours } from "~/domain/access/lifetimes";
import { readCheck } from "~/forms/check/check";
import { answerText } from "~/forms/program/answer-text";
import { useT } from "~/i18n/react";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { PageHeader } from "~/ui/primitives/page-header";
import { CheckForm } from "~/ui/check/form";
import { checkOffer } from "~/presenters/check/offer.server";
import { questionView } from "~/presenters/check/questions.server";
import { checkResult } from "~/presenters/check/result.server";
import { CheckResults } from "~/ui/check/results";
import { pageTitle, titled } from "./_shared/titled";

export const meta = titled;

export const loader = guard.loader("public", async ({ ctx: { today, now }, locale, url, request }) => {
  const { voice, only, programs, questions } = await checkOffer(locale, url, today);
  const kept = keptCheck(request, now);
  const name = only && voice.say(only.content.name);
  const heading = name === null ? voice.t("check:title") : voice.t("check:titleOne", { name });
  return {
    title: pageTitle(voice.t, heading),
    heading,
    program: only?.slug ?? null,
    questions: questions.map((question) => questionView(question, voice)),
    typed: Object.fromEntries(questions.map((each) => [each.key, answerText(each, kept?.answers[each.key])])),
    result: kept && checkResult(programs, { questions, answers: kept.answers }, today, voice),
  };
});

/** Posted, so that answers stand in no address, history or log; they come back from a cookie of the browser. */
export const action = guard.action(
  "public",
  async ({ ctx: { today, now }, locale, url, request }) => {
    const form = await request.formData();
    const here = (cookie: string, part: string) =>
      redirect(`${url.pathname}${url.search}${part}`, { status: 303, headers: { "Set-Cookie": cookie } });
    if (form.has("startOver")) return here(blankCheckCookie(), "");
    const { questions } = await checkOffer(locale, url, today);
    const check = readCheck(form, questions);
    if (check.state === "wrong") return data({ typed: check.typed, errors: check.errors }, 422);
    // A check of one program asks for less: what was answered beside it is kept.
    const asked = new Set(questions.map(({ key }) => key));
    const others = Object.entries(keptCheck(request, now)?.answers ?? {}).filter(([key]) => !asked.has(key));
    return here(
      checkCookie({ answers: { ...Object.fromEntries(others), ...check.answers }, on: today }, now),
      "#result",
    );
  },
  { form: "choices" },
);

export default function Check() {
  const { heading, program, questions, result, ...page } = useLoaderData<typeof loader>();
  const wrong = useActionData<typeof action>();
  const { lang = "" } = useParams();
  const t = useT("check");
  const errors = wrong?.errors ?? {};
  const mistakes = questions.flatMap(({ key, label }) =>
    (errors[key] ?? []).map((message) => ({ id: key, label, message })),
  );
  const shown = wrong ? null : result;
  const all = program === null ? null : <a href={pathTo("/:lang/check", { lang })}>{t("all")}</a>;
  const lead = shown ? undefined : t("lead", { hours: keptCheckHours });
  return (
    <>
      <PageHeader title={heading} lead={lead} actions={all} />
      <div className="stack">
        <ErrorSummary errors={mistakes} />
        {shown ? <CheckResults result={shown} lang={lang} /> : null}
        {shown ? <h2 id="change">{t("change")}</h2> : null}
        <CheckForm questions={questions} errors={errors} typed={wrong?.typed ?? page.typed} again={result !== null} />
      </div>
    </>
  );
}
