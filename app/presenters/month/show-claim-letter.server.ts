import { pathTo } from "~/addresses/path-to";
import type { UseCaseContext } from "~/data/access/context";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { readClaimLetter } from "~/data/month/item-claim/claim-letter.server";
import { contentOf } from "~/data/program/content.server";
import { appealEnd, deliveryOf } from "~/domain/application/delivery";
import { inLanguage } from "~/domain/kernel/localized-text";
import { rmbWords } from "~/domain/kernel/money/rmb-words";
import { segmentOf } from "~/i18n/detect";
import { type Locale, textLocale } from "~/i18n/locale";
import { env } from "~/platform/env.server";
import { NotFound } from "~/platform/errors";
import { letterOffice } from "../decision/letter-office.server";
import { claimLineWords } from "./show-claim.server";

/** The letter of a claim that the actor may read, in the words of a language. Throws NotFound otherwise. */
export async function showClaimLetter({ actor, today }: UseCaseContext, id: string, wanted: Locale) {
  const found = await readClaimLetter(actor, id);
  if (!found) throw new NotFound();
  const [content, calendar] = await Promise.all([contentOf(found.versionId), readWorkingCalendar()]);
  const { basis } = found;
  const locale = textLocale(wanted);
  const days = { delivery: content.deliveryDays, appeal: content.stepWorkingDays.appeal };
  const delivered = deliveryOf(found, days.delivery, calendar);
  const check = pathTo("/:lang/letters", { lang: segmentOf(wanted) });
  return {
    about: "claim" as const,
    id: found.id,
    reference: found.reference,
    check: { href: check, address: new URL(check, env().PUBLIC_URL).href },
    delivery: {
      ...delivered,
      done: found.deliveredOn !== null || (delivered.date < today && !delivered.provisional),
      appealUntil: appealEnd(found, days, calendar),
    },
    appealDays: days.appeal,
    authority: basis.authority ? inLanguage(basis.authority, locale) : null,
    office: letterOffice(basis, locale),
    issuedOn: found.issuedOn,
    issuedAt: found.issuedAt.toISOString(),
    outcome: basis.outcome,
    decidedOn: basis.decidedOn,
    claim: { id: found.claimId, reference: found.claimReference },
    award: basis.award,
    versionNumber: found.versionNumber,
    company: basis.company.name,
    code: basis.company.code,
    registration: basis.company.code === null ? basis.company.foreignRegistration : null,
    program: inLanguage(content.name, locale),
    zone: inLanguage(found.zone, locale),
    totalFen: basis.totalFen,
    inWords: rmbWords(basis.totalFen),
    lines: basis.lines.map(({ line, judgement, fen, parts }, i) => ({
      key: String(i),
      ...claimLineWords(line, judgement, { fen, parts }, content, locale),
    })),
    reasons: [],
  };
}
