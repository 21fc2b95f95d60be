import { pathTo } from "~/addresses/path-to";
import type { UseCaseContext } from "~/data/access/context";
import { readChangeLetter } from "~/data/change/change-letter.reader.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { contentOf } from "~/data/program/content.server";
import { appealEnd, deliveryOf } from "~/domain/application/delivery";
import { refusalClauses } from "~/domain/change/asked-for";
import { hearingEnd } from "~/domain/change/clock";
import { rmbWords } from "~/domain/kernel/money/rmb-words";
import type { ChangeEffectView } from "~/domain/change/effect";
import type { ChangeGrounds } from "~/domain/change/letter";
import type { Fen } from "~/domain/kernel/money/fen";
import { inLanguage } from "~/domain/kernel/localized-text";
import { segmentOf } from "~/i18n/detect";
import { type Locale, textLocale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { env } from "~/platform/env.server";
import { NotFound } from "~/platform/errors";
import { clauseWords } from "~/presenters/program/clauses";
import { letterOffice } from "../decision/letter-office.server";
import { titlesReplaced } from "./decided-titles.server";
import { effectView } from "./effect-view";
import { proposalWords } from "./proposal-words.server";

/** What was owed and is no more, over all awards. */
const debtGoneIn = ({ awards }: ChangeEffectView): Fen =>
  awards.flatMap(({ debtsGone = [] }) => debtsGone).reduce((sum, { fen }) => sum + fen, 0);

/** The letter of a change that the actor may read, in the words of a language. Throws NotFound otherwise. */
export async function showChangeLetter({ actor, today }: UseCaseContext, id: string, wanted: Locale) {
  const found = await readChangeLetter(actor, id);
  if (!found) throw new NotFound();
  const [content, calendar] = await Promise.all([contentOf(found.versionId), readWorkingCalendar()]);
  const {
    kind,
    origin,
    effect,
    award,
    others,
    unit,
    company,
    proposal,
    asked,
    askedUnit = null,
    ...basis
  } = found.basis;
  // Of a hearing nothing is decided yet.
  const decided = basis.about === "change" ? basis : null;
  const rests = basis.clauses ?? refusalClauses(content, kind);
  const locale = textLocale(wanted);
  const t = createT(locale, "award");
  const decisions = await titlesReplaced(actor, { proposal, awardId: award.id }, locale);
  const named = (at: typeof unit) => at && t("unit", { label: at.label, site: inLanguage(at.site, locale) });
  const place = named(unit);
  const clauses = clauseWords(content, locale);
  const withClauses = (reasons: NonNullable<ChangeGrounds["otherTerms"]>) =>
    reasons.map(({ clause, words }) => ({ words, clause: clauses.get(clause ?? "") ?? null }));
  const { otherTerms, heard, ...grounds } = basis.grounds ?? found.grounds;
  const days = { delivery: content.deliveryDays, appeal: content.stepWorkingDays.appeal };
  const delivered = deliveryOf(found, days.delivery, calendar);
  const check = pathTo("/:lang/letters", { lang: segmentOf(wanted) });
  return {
    about: "change" as const,
    id: found.id,
    reference: found.reference,
    check: { href: check, address: new URL(check, env().PUBLIC_URL).href },
    delivery: {
      ...delivered,
      done: found.deliveredOn !== null || (delivered.date < today && !delivered.provisional),
      appealUntil: decided && appealEnd(found, days, calendar),
      answerUntil: decided ? null : hearingEnd(found, content, calendar),
    },
    appealDays: decided && days.appeal,
    hearingDays: decided ? null : content.hearingDays,
    authority: basis.authority ? inLanguage(basis.authority, locale) : null,
    office: letterOffice(basis, locale),
    issuedOn: found.issuedOn,
    issuedAt: found.issuedAt.toISOString(),
    outcome: decided?.outcome ?? null,
    origin,
    begunOn: basis.begunOn,
    decidedOn: decided?.decidedOn ?? null,
    changeId: found.changeId,
    changeReference: found.changeReference,
    award,
    versionNumber: found.versionNumber,
    company: company.name,
    code: company.code,
    registration: company.code === null ? company.foreignRegistration : null,
    program: inLanguage(content.name, locale),
    zone: inLanguage(found.zone, locale),
    proposal: proposalWords(proposal, locale, { unit: place, decisions }),
    asked: asked ? proposalWords(asked, locale, { unit: named(askedUnit), decisions }) : null,
    grounds: {
      ...grounds,
      otherTerms: asked ? withClauses(otherTerms ?? []) : [],
      heard: (decided && heard) ?? null,
    },
    clauses: decided?.outcome !== "reject" ? [...new Set(rests.flatMap((key) => clauses.get(key) ?? []))] : [],
    effect: effect && {
      ...effectView(effect, { kind, terms: origin, award: award.id, names: others, unit: place }),
      letters: [],
    },
    /** The sum of each award and what has to come back, in capital numerals. */
    inWords: {
      totals: (effect?.awards ?? []).map(({ totalAfterFen }) => rmbWords(totalAfterFen)),
      owed: effect === null ? "" : rmbWords(effect.newDebtFen),
      owedNoMore: effect === null ? "" : rmbWords(debtGoneIn(effect)),
    },
    /** Then its amounts are what is payable beside the other awards of the group. */
    highestOnly: effect !== null && content.stackingGroup !== null,
    reasons: withClauses(decided?.reasons ?? []),
  };
}
