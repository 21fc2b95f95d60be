import type { ApplicationView } from "~/data/application/application.reader.server";
import { contentOf, versionNumbers } from "~/data/program/content.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { moveForward } from "~/domain/program/form/move-forward";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { answersByStep } from "./handed-in.server";
import { setAsideWords } from "./set-aside.server";
import { applicantChanges } from "./version-changes.server";

/** What moving a draft to the version on offer would do. */
export async function versionPage(application: ApplicationView, locale: Locale) {
  const { id, content, answers, documents, versionId, onOfferId, version } = application;
  const after = await contentOf(onOfferId);
  const moved = moveForward(content, after, answers);
  const numbers = await versionNumbers([versionId, onOfferId]);
  const uploaded = new Set(documents.map(({ requirement }) => requirement));
  const papers = (list: typeof moved.documents.still) =>
    list.map(({ key, name }) => ({ key, name: inLanguage(name, locale), here: uploaded.has(key) }));
  const { still, added, gone } = moved.documents;
  return {
    title: createT(locale, "application")("version.title", { program: inLanguage(after.name, locale) }),
    id,
    version,
    to: onOfferId,
    company: application.companyName,
    program: inLanguage(content.name, locale),
    from: numbers.get(versionId) ?? 0,
    onto: numbers.get(onOfferId) ?? 0,
    changes: await applicantChanges(content, after, locale),
    kept: answersByStep({ ...application, content: after, answers: moved.answers }, locale).flatMap((step) =>
      step.answers.filter(({ lines }) => lines.length > 0),
    ),
    aside: setAsideWords(application, moved.aside, locale),
    asked: moved.newQuestions.map(({ key, label }) => ({ key, label: inLanguage(label, locale) })),
    documents: { still: papers(still), added: papers(added), gone: papers(gone) },
  };
}

export type VersionPageView = Awaited<ReturnType<typeof versionPage>>;
