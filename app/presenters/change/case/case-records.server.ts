import { readChangeLetters } from "~/data/change/change-letter.reader.server";
import type { Actor } from "~/domain/access/actor";
import { changeRule } from "~/domain/change/asked-for";
import { reportEvidence } from "~/domain/change/report-evidence";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { ProgramContent } from "~/domain/program/draft/content";
import { filesFor } from "~/presenters/review/case-files";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { InsideChange } from "~/use-cases/change/open-change.server";
import { clauseWords } from "../../program/clauses";
import { approvalsOfChange } from "./change-facts";

interface Given {
  readonly change: InsideChange;
  readonly content: ProgramContent;
  readonly locale: Locale;
}

/** What more may be asked about, in words by target: the whole request, or a document that its kind brings. */
export const targetWords = ({ change, content, locale }: Given): ReadonlyMap<string, string> => {
  const t = createT(locale, "review");
  const evidence = changeRule(content, change.kind)?.evidence ?? [];
  return new Map([
    ["general", createT(locale, "request")("page.general")],
    ...evidence.map(
      ({ key, name }) => [`document:${key}`, t("corrections.document", { name: inLanguage(name, locale) })] as const,
    ),
  ]);
};

/** What shows a report, if anything does, and documents that its kind brings, with the files that are here. */
export const documentsOfChange = ({ change, content, locale }: Given) => {
  const t = createT(locale, "review");
  const ofReport = filesFor(change.documents, reportEvidence, { t, locale });
  const name = createT(locale, "handling")("reportEvidence");
  return [
    ...(ofReport.length > 0 ? [{ key: reportEvidence, name, files: ofReport, state: "here" as const }] : []),
    ...(changeRule(content, change.kind)?.evidence ?? []).flatMap((asked) => {
      const files = filesFor(change.documents, asked.key, { t, locale });
      const state = files.length > 0 ? ("here" as const) : ("missing" as const);
      // Of what the office proposes nobody has asked for documents.
      if (state === "missing" && change.origin === "official") return [];
      return [{ key: asked.key, name: inLanguage(asked.name, locale), files, state }];
    }),
  ];
};

/** The rounds of questions, each with its points and answers. */
export const questionRounds = (given: Given) => {
  const t = createT(given.locale, "handling");
  const f = formats(given.locale);
  const names = targetWords(given);
  return given.change.corrections.map(({ id, at, dueOn, answeredAt, points }, i) => ({
    key: id,
    title: t("round", { number: i + 1, when: f.dateTime(at) }),
    standing: answeredAt
      ? t("review:corrections.answered", { when: f.dateTime(answeredAt) })
      : t("review:corrections.open", { date: f.date(dueOn) }),
    points: points.map(({ target, message, answer }) => ({
      about: names.get(target) ?? target,
      message,
      answer: answer && t("review:corrections.answer", { answer }),
      file: null,
    })),
  }));
};

const reasonsIn = (
  { content, locale }: Given,
  reasons: readonly { readonly clause: string | null; readonly words: string }[],
) => {
  const clauses = clauseWords(content, locale);
  return reasons.map(({ clause, words }) => ({ words, clause: clause && (clauses.get(clause) ?? clause) }));
};

/** What reviewers recommended of a request. */
export const recommendationItems = (given: Given) => {
  const t = createT(given.locale, "review");
  const f = formats(given.locale);
  return given.change.inside.recommendations.map(({ id, by, at, returnedAt, outcome, reasons }) => ({
    key: id,
    outcome,
    by: t("recommendation.by", { name: by, when: f.dateTime(at) }),
    returned: returnedAt && t("recommendation.returned", { when: f.dateTime(returnedAt) }),
    reasons: reasonsIn(given, reasons),
  }));
};

/** What was decided and why, with its letter. */
export async function decisionItems(actor: Actor, given: Given) {
  const f = formats(given.locale);
  const letters = await readChangeLetters(actor, [given.change.id]);
  return given.change.determinations.map(({ id, at, outcome, reasons }, i, all) => ({
    key: id,
    outcome,
    by: f.dateTime(at),
    reasons: reasonsIn(given, reasons),
    letter: i === all.length - 1 ? (letters.findLast(({ hearingId }) => hearingId === null) ?? null) : null,
  }));
}

/** Approvals in words; `basis` is that of the effect as it is now, null where it no longer matters. */
export const approvalItems = ({ change, locale }: Given, basis: string | null) => {
  const t = createT(locale, "handling");
  const f = formats(locale);
  const standing = approvalsOfChange(change);
  return change.inside.approvals.map((approval) => ({
    key: approval.id,
    by: t("review:approvals.by", { name: approval.by, when: f.dateTime(approval.at) }),
    voided: approval.voidedAt && t("review:approvals.voided", { when: f.dateTime(approval.voidedAt) }),
    terms: t("approval.ofEffect"),
    amount: t("approval.amount", { total: f.moneyChange(approval.totalFen) }),
    changed: basis !== null && standing.includes(approval) && approval.basis !== basis ? t("approval.changed") : null,
  }));
};

/** The hearings of the company, the last one first. */
export async function hearingItems(actor: Actor, { change, locale }: Given) {
  const t = createT(locale, "handling");
  const f = formats(locale);
  const letters = await readChangeLetters(actor, [change.id]);
  return change.hearings.toReversed().map(({ id, announcedAt, dueOn, dueProvisional, answer, endedAt }) => ({
    key: id,
    announced: t("hearing.announced", { when: f.dateTime(announcedAt), date: f.date(dueOn) }),
    provisional: dueProvisional,
    answer,
    letter: letters.find(({ hearingId }) => hearingId === id) ?? null,
    standing: endedAt === null ? t("hearing.open") : answer === null ? t("hearing.noAnswer") : t("hearing.answered"),
  }));
}
