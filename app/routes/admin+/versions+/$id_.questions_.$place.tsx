import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { earlierQuestions, placeOfCode } from "~/domain/program/form/draft-questions";
import { getAt, nameOfPath } from "~/domain/kernel/draft-tree";
import { referencesInto } from "~/domain/program/form/question-references";
import { BuilderPage } from "~/ui/program/builder/page";
import type { PartAnswer } from "~/ui/program/builder/view";
import { QuestionLead } from "~/ui/program/builder/question-lead";
import { titleOf } from "~/ui/title";
import { readPart } from "../_shared/builder/page.server";
import { savePart } from "../_shared/builder/save.server";
import { conditionSentence } from "~/presenters/program/builder/condition-words.server";
import { voices } from "~/presenters/program/builder/criteria-words.server";
import { goneWith } from "~/presenters/program/builder/logic-form.server";
import { onVersion, onVersionTo } from "../_shared/on-version.server";
import { formAt, questionPart } from "~/presenters/program/builder/question-part.server";
import { referenceViews } from "~/presenters/program/builder/question-references.server";
import { placeHref, questionPlace, questionsHref } from "~/presenters/program/builder/questions-page.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersion, async ({ ctx, params, locale, subject: version }) => {
  const { content } = version;
  const path = questionPlace(version, params["place"]);
  const voice = (await voices())(locale);
  const when = getAt(content, [...path, "when"]);
  const back = `${questionsHref(version)}#${nameOfPath(path)}`;
  const question =
    path.length === 2
      ? null
      : {
          key: String(getAt(content, [...path, "key"]) ?? ""),
          when: when === undefined ? null : conditionSentence(when, earlierQuestions(content, path), voice),
          references: referenceViews(version, referencesInto(content, path), locale),
        };
  return {
    ...(await readPart({ ctx, locale, version }, questionPart(version, path, locale))),
    lead: { href: placeHref(version, path), back, question },
  };
});

export const action = guard.action(
  onVersionTo("program.edit"),
  async ({ ctx, params, locale, request, subject: version }) => {
    const form = await request.formData();
    const path = placeOfCode(version.content, params["place"] ?? "");
    if (!path) return redirect(goneWith(questionsHref(version), form, locale), 303);
    const moved = new Request(request.url, { method: "POST", body: formAt(form, path) });
    return savePart({ ctx, locale, version }, moved, questionPart(version, path, locale));
  },
  { form: "builder" },
);

export default function QuestionPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData() as PartAnswer | undefined;
  const [search] = useSearchParams();
  const lead = <QuestionLead {...page.lead} editable={page.frame.editable} />;
  return <BuilderPage page={page} answer={answer} saved={search.get("notice") === "saved"} lead={lead} />;
}
