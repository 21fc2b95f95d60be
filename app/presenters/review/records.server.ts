import type { CaseRecords } from "~/data/decision/case-records.reader.server";
import type { ProgramContent } from "~/domain/program/draft/content";
import { fileAskedBy } from "~/domain/application/point-answers";
import { inLanguage } from "~/domain/kernel/localized-text";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { formats } from "~/i18n/format";
import type { ReviewVoice } from "./criteria-words.server";

/** What a correction is about, in words. */
export const targetNames = (content: ProgramContent, { t, locale }: ReviewVoice): Map<string, string> =>
  new Map([
    ["general", t("corrections.general")],
    ...content.documents.map(
      ({ key, name }) => [`document:${key}`, t("corrections.document", { name: inLanguage(name, locale) })] as const,
    ),
    ...questionsIn(content).map(
      ({ key, label }) => [`question:${key}`, t("corrections.question", { name: inLanguage(label, locale) })] as const,
    ),
  ]);

/** The rounds of corrections, each with its points and answers. */
export function correctionRounds(content: ProgramContent, { corrections }: CaseRecords, voice: ReviewVoice) {
  const { t, locale } = voice;
  const f = formats(locale);
  const names = targetNames(content, voice);
  return corrections.map(({ id, by, at, dueOn, answeredAt, points }, i) => ({
    key: id,
    title: t("corrections.round", { n: i + 1, name: by, when: f.dateTime(at) }),
    standing: answeredAt
      ? t("corrections.answered", { when: f.dateTime(answeredAt) })
      : t("corrections.open", { date: f.date(dueOn) }),
    points: points.map(({ target, message, answer, newFile }) => ({
      about: names.get(target) ?? target,
      message,
      answer: answer && t("corrections.answer", { answer }),
      file:
        answeredAt && fileAskedBy(content, target) !== null
          ? t(newFile ? "corrections.newFile" : "corrections.noNewFile")
          : null,
    })),
  }));
}

const reasonsIn = (
  content: ProgramContent,
  reasons: readonly { readonly clause: string | null; readonly words: string }[],
  { locale }: ReviewVoice,
) =>
  reasons.map(({ clause, words }) => {
    const basis = content.legalBasis.find(({ key }) => key === clause);
    return { words, clause: basis ? `${inLanguage(basis.title, locale)} ${inLanguage(basis.clause, locale)}` : null };
  });

/** What reviewers recommended, with scores by the sheet of the version. */
export function recommendationViews(content: ProgramContent, { recommendations }: CaseRecords, voice: ReviewVoice) {
  const { t, locale } = voice;
  const f = formats(locale);
  return recommendations.map(({ id, by, at, returnedAt, outcome, scores, reasons }) => {
    const sheet = content.scoring.map(({ key, label, max }) => ({
      label: inLanguage(label, locale),
      points: scores[key] ?? 0,
      max,
    }));
    const sum = (pick: (item: (typeof sheet)[number]) => number) =>
      sheet.reduce((total, item) => total + pick(item), 0);
    const words = (points: number, max: number) => t("recommendation.points", { points, max });
    return {
      key: id,
      outcome,
      by: t("recommendation.by", { name: by, when: f.dateTime(at) }),
      returned: returnedAt && t("recommendation.returned", { when: f.dateTime(returnedAt) }),
      scores: [
        ...sheet.map(({ label, points, max }) => ({ term: label, value: words(points, max) })),
        ...(sheet.length > 1
          ? [
              {
                term: t("recommendation.sum"),
                value: words(
                  sum(({ points }) => points),
                  sum(({ max }) => max),
                ),
              },
            ]
          : []),
      ],
      reasons: reasonsIn(content, reasons, voice),
    };
  });
}

/** What was decided, and why. */
export function decisionViews(content: ProgramContent, { determinations }: CaseRecords, voice: ReviewVoice) {
  const f = formats(voice.locale);
  return determinations.map(({ id, by, at, outcome, reasons, letter }) => ({
    key: id,
    outcome,
    by: voice.t("decision.by", { name: by, when: f.dateTime(at) }),
    reasons: reasonsIn(content, reasons, voice),
    letter,
  }));
}
