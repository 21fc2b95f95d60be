import { pathTo } from "~/addresses/path-to";
import { segmentOf } from "~/i18n/detect";
import { env } from "~/platform/env.server";
import { clauseWords } from "~/presenters/program/clauses";
import { contentOf } from "~/data/program/content.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { appealEnd, deliveryOf } from "~/domain/application/delivery";
import { readLetter, readLetterKind } from "~/data/decision/letter.reader.server";
import { grantedBy, type LetterAward } from "~/domain/decision/letter";
import { rmbWords } from "~/domain/kernel/money/rmb-words";
import type { ProgramContent } from "~/domain/program/draft/content";
import { obligationPhrases } from "~/domain/program/terms/obligations";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { printPhrase } from "~/i18n/phrase";
import { asSentence } from "~/i18n/sentence";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { showClaimLetter } from "../month/show-claim-letter.server";
import { showChangeLetter } from "../change/show-change-letter.server";
import { showRecoveryLetter } from "../recovery/show-recovery-letter.server";
import { letterOffice } from "./letter-office.server";
import { criteriaOf, reviewVoice } from "../review/criteria-words.server";

/** A letter that the actor may read, in the words of a language: of an application, a change, a claim or a recovery. Throws NotFound otherwise. */
export async function showAnyLetter(ctx: UseCaseContext, id: string | undefined, wanted: Locale) {
  const kind = isId(id) ? await readLetterKind(id) : null;
  if (id !== undefined && kind === "change") return showChangeLetter(ctx, id, wanted);
  if (id !== undefined && kind === "claim") return showClaimLetter(ctx, id, wanted);
  if (id !== undefined && kind === "recovery") return showRecoveryLetter(ctx, id, wanted);
  return showLetter(ctx, id, wanted);
}

/** A letter of an application. Throws NotFound where there is none that the actor may read. */
export async function showLetter({ actor, today }: UseCaseContext, id: string | undefined, wanted: Locale) {
  const found = isId(id) ? await readLetter(actor, id) : null;
  if (!found) throw new NotFound();
  const [content, voice, calendar] = await Promise.all([
    contentOf(found.versionId),
    reviewVoice(wanted),
    readWorkingCalendar(),
  ]);
  const { basis, applicationId, applicationReference, versionNumber } = found;
  const { outcome, submittedOn, decidedOn, company, appealBy } = basis;
  const { locale } = voice;
  const clauses = clauseWords(content, locale);
  const days = { delivery: content.deliveryDays, appeal: content.stepWorkingDays.appeal };
  const delivered = deliveryOf(found, days.delivery, calendar);
  const check = pathTo("/:lang/letters", { lang: segmentOf(locale) });
  return {
    about: "application" as const,
    id: found.id,
    reference: found.reference,
    check: { href: check, address: new URL(check, env().PUBLIC_URL).href },
    delivery: {
      ...delivered,
      done: found.deliveredOn !== null || (delivered.date < today && !delivered.provisional),
      appealUntil: outcome === "reject" ? (appealBy ?? appealEnd(found, days, calendar)) : null,
    },
    appealDays: outcome === "reject" ? days.appeal : null,
    authority: basis.authority ? inLanguage(basis.authority, locale) : null,
    office: letterOffice(basis, locale),
    issuedOn: found.issuedOn,
    issuedAt: found.issuedAt.toISOString(),
    outcome,
    submittedOn,
    decidedOn,
    appealBy,
    applicationId,
    applicationReference,
    versionNumber,
    company: company.name,
    code: company.code,
    registration: company.code === null ? company.foreignRegistration : null,
    program: inLanguage(content.name, locale),
    zone: inLanguage(found.zone, locale),
    criteria: criteriaOf(content, { said: basis.said, facts: basis.facts, day: submittedOn }, voice),
    reasons: basis.reasons.map(({ clause, words }) => ({ words, clause: clauses.get(clause ?? "") ?? null })),
    granted: basis.awards.map((award) => grantedWords(award, content, locale)),
  };
}

function grantedWords(award: LetterAward, content: ProgramContent, locale: Locale) {
  const figures = grantedBy(award);
  const voice = { t: createT(locale, "letter"), locale, zoneName: (slug: string) => slug };
  return {
    ...figures,
    awardId: award.id,
    reference: award.reference,
    landlord: award.landlord,
    settlement: content.settlement,
    payee: award.payee ? inLanguage(award.payee, locale) : null,
    inWords: rmbWords(figures.totalFen),
    unit: award.unit && { label: award.unit.label, site: inLanguage(award.unit.site, locale) },
    duties: obligationPhrases(content).map((phrase) => asSentence(printPhrase(phrase, voice))),
    highestOnly: content.stackingGroup !== null,
  };
}
