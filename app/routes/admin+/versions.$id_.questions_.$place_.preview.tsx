import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { formQuestions } from "~/domain/program/draft-questions";
import { getAt, listAt } from "~/domain/program/draft-tree";
import { looseText } from "~/domain/program/loose-text";
import { question } from "~/forms/program/question";
import { questionViews } from "~/forms/program/question-views";
import { LOCALES, offeredLocales } from "~/i18n/locale";
import { I18nProvider, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { BuilderFrame } from "~/ui/patterns/builder-page";
import { QuestionField } from "~/ui/patterns/question-field";
import { Card } from "~/ui/primitives/card";
import { titleOf } from "~/ui/title";
import { conditionSentence } from "./_shared/condition-words.server";
import { voices } from "./_shared/criteria-words.server";
import { onVersion } from "./_shared/on-version.server";
import { placeHref, placeName, questionPlace, questionsFrame } from "./_shared/questions-page.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersion, async ({ ctx, params, locale, subject: version }) => {
  const { content } = version;
  const path = questionPlace(version, params["place"]);
  if (path.length !== 2) throw new NotFound();
  const voiceIn = await voices();
  const all = formQuestions(content);
  const heading = createT(locale, "builderTree")("questions.previewTitle", { page: placeName(content, path, locale) });
  return {
    ...questionsFrame({ ctx, locale, version, page: { heading } }),
    back: placeHref(version, path),
    languages: offeredLocales.map((language) => ({
      language,
      title: looseText(getAt(content, [...path, "title"]), language),
      questions: listAt(content, [...path, "questions"]).map((each, i) => {
        const read = question.safeParse(each);
        const when = getAt(each, ["when"]);
        const given = { language, problems: [], prefix: `${language}-` };
        return {
          key: `${language}-${i}`,
          when: when === undefined ? null : conditionSentence(when, all, voiceIn(language)),
          view: read.success ? (questionViews([read.data], {}, given)[0] ?? null) : null,
        };
      }),
    })),
  };
});

const Unread = () => <p className="muted">{useT("builderTree")("questions.previewUnread")}</p>;

const When = ({ condition }: { readonly condition: string }) => (
  <p className="muted">{useT("builderTree")("questions.when", { condition })}</p>
);

export default function QuestionPreview() {
  const t = useT("builderTree");
  const { frame, languages, back } = useLoaderData<typeof loader>();
  return (
    <BuilderFrame frame={frame}>
      <p>{t("questions.previewLead")}</p>
      <p>
        <a href={back}>{t("questions.edit")}</a>
      </p>
      {languages.map(({ language, title, questions }) => (
        <I18nProvider key={language} locale={language}>
          <Card title={LOCALES[language].name}>
            <div lang={language} className="stack">
              <h3>{title}</h3>
              {questions.map(({ key, when, view }) => (
                <div key={key}>
                  {when && <When condition={when} />}
                  {view ? <QuestionField view={view} documentsHref="" /> : <Unread />}
                </div>
              ))}
            </div>
          </Card>
        </I18nProvider>
      ))}
    </BuilderFrame>
  );
}
