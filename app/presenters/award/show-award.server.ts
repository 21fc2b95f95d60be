import { askedYears } from "~/domain/award/asked-years";
import { announcedSuspensions, type DecidedAwardEvent } from "~/domain/award/announced-suspensions";
import { knownOn } from "~/domain/award/known-on";
import { obligationPhrases } from "~/domain/program/terms/obligations";
import { inLanguage, type Language } from "~/domain/kernel/localized-text";
import { readAward } from "~/data/award/award.reader.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { type LedgerOfAward, readAwardLedger } from "~/data/ledger/award-ledger.reader.server";
import { ledgerInputOf } from "~/data/ledger/company-ledger.server";
import { contentOf } from "~/data/program/content.server";
import { printPhrase } from "~/i18n/phrase";
import { asSentence } from "~/i18n/sentence";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { type AwardCourse, awardCourse } from "~/presenters/award/award-course.server";
import { ceilingsCourse } from "~/presenters/award/ceilings-course.server";
import { otherName } from "~/presenters/award/other-name.server";
import { possibleView } from "~/presenters/change/possible-changes.server";

/** What the ledger holds of an award, as the page names it. */
function namesIn({ awards, shown }: LedgerOfAward, id: string, language: Language & Locale) {
  const group = awards.find((award) => award.id === id)?.group ?? null;
  const named = shown.map((award) => ({
    id: award.id,
    readable: award.readable,
    name: otherName({ reference: award.readable ? award.reference : null, program: award.program }, language),
  }));
  const inGroup = new Set(awards.flatMap((award) => (group !== null && award.group === group ? [award.id] : [])));
  return {
    names: Object.fromEntries(named.map((award) => [award.id, award.name])),
    others: named.filter((award) => award.id !== id && inGroup.has(award.id)),
  };
}

/** The events that count, with what is told of their decisions, in the order in which they were decided. */
const decidedEvents = (decisions: AwardCourse["decisions"]): DecidedAwardEvent[] =>
  decisions
    .toReversed()
    .flatMap(({ events, on, by, reason, decidedIn }) =>
      events.flatMap(({ event, annulledBy }) =>
        annulledBy === null
          ? [{ event, reason: reason ?? decidedIn?.reason ?? null, decidedOn: on, decidedBy: by }]
          : [],
      ),
    );

/**
 * An award that the actor may read, in a language: as of today, or as it was known on a past day that the address asks for, with the
 * months of the years that it asks for. Throws NotFound otherwise.
 */
export async function showAward(
  { actor, today: present }: UseCaseContext,
  id: string | undefined,
  language: Language & Locale,
  asked: { readonly on: string | null; readonly year: string | null } = { on: null, year: null },
) {
  const known = knownOn(asked.on, present);
  const years = askedYears(asked.year);
  const view = isId(id) ? await readAward(actor, id, known.on ?? present) : null;
  const ledger = view && (await readAwardLedger(actor, view.id, { until: known.on }));
  if (!ledger) throw new NotFound();
  const content = await contentOf(view.versionId);
  const today = known.on ?? present;
  const records = ledger.acts.map(({ reason, actorName, decidedIn }) => ({ reason, by: actorName, decidedIn }));
  const given = {
    id: view.id,
    content,
    known: { input: ledgerInputOf(ledger), records },
    today,
    calendar: await readWorkingCalendar(),
    years,
  };
  const { possible, ...shown } = view.ceilings ? ceilingsCourse(given) : awardCourse(given);
  const { place } = view;
  const over = today >= shown.course.benefit.to;
  const t = createT(language, "award");
  const voice = { t, locale: language, zoneName: (slug: string) => slug };
  return {
    title: t("title", { reference: view.reference }),
    today,
    known: { ...known, latest: present },
    askedYears: years,
    ...shown,
    suspensions:
      shown.kind === "plan"
        ? announcedSuspensions(shown.course.suspensions, decidedEvents(shown.decisions), today)
        : [],
    changes: known.on ? null : possibleView({ actor, award: view, possible, over, locale: language }),
    ...namesIn(ledger, view.id, language),
    award: {
      reference: view.reference,
      application: view.application,
      decidedOn: view.decidedOn,
      formerNumber: view.formerNumber,
      company: view.companyName,
      companyId: view.companyId,
      zoneId: view.zoneId,
      program: inLanguage(content.name, language),
      zone: inLanguage(view.zoneName, language),
      unit: place && { label: place.label, site: inLanguage(place.site, language) },
      landlord: view.landlord,
      settlement: content.settlement,
      payee: view.payee && inLanguage(view.payee, language),
      duties: obligationPhrases(content).map((phrase) => asSentence(printPhrase(phrase, voice))),
      approvedAt: view.approvedAt.toISOString(),
      effective: view.effectiveAt !== null && (known.on === null || shown.inEffect),
    },
  };
}
