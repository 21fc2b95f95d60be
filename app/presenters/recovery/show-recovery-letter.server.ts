import { pathTo } from "~/addresses/path-to";
import type { UseCaseContext } from "~/data/access/context";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { contentOf } from "~/data/program/content.server";
import { readRecoveryLetter } from "~/data/recovery/recovery-letter.reader.server";
import { deliveryOf } from "~/domain/application/delivery";
import { inLanguage } from "~/domain/kernel/localized-text";
import { rmbWords } from "~/domain/kernel/money/rmb-words";
import { answerEnd } from "~/domain/recovery/due";
import { segmentOf } from "~/i18n/detect";
import { type Locale, textLocale } from "~/i18n/locale";
import { env } from "~/platform/env.server";
import { NotFound } from "~/platform/errors";
import { letterOffice } from "../decision/letter-office.server";

/** The letter of a recovery that the actor may read, in the words of a language. Throws NotFound otherwise. */
export async function showRecoveryLetter({ actor, today }: UseCaseContext, id: string, wanted: Locale) {
  const found = await readRecoveryLetter(actor, id);
  if (!found) throw new NotFound();
  const [content, calendar] = await Promise.all([contentOf(found.versionId), readWorkingCalendar()]);
  const { company, authority, office, about, ...basis } = found.basis;
  const locale = textLocale(wanted);
  const hears = basis.kind === "hearing";
  const seemsFen = basis.months.reduce((sum, { debtFen }) => sum + debtFen, 0);
  const fen = hears ? seemsFen : basis.demandFen;
  const delivered = deliveryOf(found, content.deliveryDays, calendar);
  const check = pathTo("/:lang/letters", { lang: segmentOf(wanted) });
  return {
    ...basis,
    about,
    id: found.id,
    reference: found.reference,
    recoveryId: found.recoveryId,
    recoveryReference: found.recoveryReference,
    check: { href: check, address: new URL(check, env().PUBLIC_URL).href },
    delivery: {
      ...delivered,
      done: found.deliveredOn !== null || (delivered.date < today && !delivered.provisional),
      appealUntil: null,
      answerUntil: hears ? answerEnd(found, content, calendar) : null,
    },
    appealDays: null,
    hearingDays: content.hearingDays,
    authority: authority ? inLanguage(authority, locale) : null,
    office: letterOffice({ authority, office }, locale),
    issuedOn: found.issuedOn,
    issuedAt: found.issuedAt.toISOString(),
    outcome: hears ? null : ("approve" as const),
    decidedOn: hears ? null : basis.decidedOn,
    versionNumber: found.versionNumber,
    company: company.name,
    debtor: basis.operator ?? company.name,
    code: company.code,
    registration: company.code === null ? company.foreignRegistration : null,
    program: inLanguage(content.name, locale),
    zone: inLanguage(found.zone, locale),
    reasons: basis.reason === "" ? [] : [{ words: basis.reason, clause: null }],
    fen,
    inWords: rmbWords(fen),
  };
}

export type RecoveryLetter = Awaited<ReturnType<typeof showRecoveryLetter>>;
