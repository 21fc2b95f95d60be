import { data } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { readPublicPrograms } from "~/data/public-programs.reader.server";
import { factsToAsk } from "~/domain/program/fact-questions";
import { factsFrom } from "~/domain/program/facts-from";
import { checkQuestions, readCheck } from "~/forms/check";
import { useT } from "~/i18n/react";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { PageHeader } from "~/ui/primitives/page-header";
import { CheckForm } from "./_shared/check-form";
import { questionView, wordsIn } from "./_shared/check-questions.server";
import { checkedPrograms } from "./_shared/check-result.server";
import { CheckResults } from "./_shared/check-results";
import { nextMonth } from "./_shared/example.server";
import { pageTitle, titled } from "./_shared/titled";
import { voiceIn } from "./_shared/voice.server";

export const meta = titled;

export const loader = guard.loader("public", async ({ ctx: { today }, locale, url }) => {
  const [voice, published] = await Promise.all([voiceIn(locale), readPublicPrograms()]);
  const only = published.find(({ slug }) => slug === url.searchParams.get("program")) ?? null;
  const programs = only ? [only] : published;
  const questions = checkQuestions(factsToAsk(programs.map(({ content }) => content)), wordsIn(voice), today);
  const check = readCheck(url.searchParams, questions);
  const name = only && voice.say(only.content.name);
  const heading = name === null ? voice.t("public:check.title") : voice.t("public:check.titleOne", { name });
  const answered = check.state === "answered";
  const page = {
    title: pageTitle(voice.t, heading),
    heading,
    program: only?.slug ?? null,
    questions: questions.map((question) => questionView(question, voice)),
    typed: check.typed,
    errors: check.state === "wrong" ? check.errors : {},
    start: nextMonth(today),
    results: answered
      ? checkedPrograms(programs, factsFrom({ questions, answers: check.answers }, today), today, voice)
      : null,
  };
  return data(page, { status: check.state === "wrong" ? 422 : 200 });
});

export default function Check() {
  const { heading, program, questions, typed, errors, start, results } = useLoaderData<typeof loader>();
  const home = `/${useParams()["lang"]}`;
  const t = useT("public");
  const mistakes = questions.flatMap(({ key, label }) =>
    (errors[key] ?? []).map((message) => ({ id: key, label, message })),
  );
  const all = program === null ? null : <a href={`${home}/check`}>{t("check.all")}</a>;
  return (
    <>
      <PageHeader title={heading} lead={results ? undefined : t("check.lead")} actions={all} />
      <div className="stack">
        <ErrorSummary errors={mistakes} />
        {results ? <CheckResults results={results} home={home} start={start} /> : null}
        {results ? <h2 id="change">{t("check.change")}</h2> : null}
        <CheckForm {...{ questions, typed, errors, program }} again={results !== null} />
      </div>
    </>
  );
}
