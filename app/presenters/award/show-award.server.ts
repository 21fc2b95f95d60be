import { announcedSuspensions } from "~/domain/award/announced-suspensions";
import { dutyPhrases } from "~/domain/program/terms/duties";
import { inLanguage, type Language } from "~/domain/kernel/localized-text";
import { readAward } from "~/data/award/award.reader.server";
import { readDecidedEvents } from "~/data/award/decided-events.reader.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { contentOf } from "~/data/program/content.server";
import { printPhrase } from "~/i18n/phrase";
import { asSentence } from "~/i18n/sentence";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { awardsBeside } from "~/data/award/beside.reader.server";
import { awardCourse } from "~/presenters/award/award-course.server";
import { knownLedger } from "~/presenters/award/known-ledger.server";
import { otherName } from "~/presenters/award/other-name.server";
import { possibleView } from "~/presenters/change/possible-changes.server";

/** An award that the actor may read, in a language, with its course as of today. Throws NotFound otherwise. */
export async function showAward({ actor, today }: UseCaseContext, id: string | undefined, language: Language & Locale) {
  const view = isId(id) ? await readAward(actor, id) : null;
  if (!view) throw new NotFound();
  const content = await contentOf(view.versionId);
  const others = (await awardsBeside(actor, [view]))(view.id);
  const [known, calendar] = [await knownLedger(view, others), await readWorkingCalendar()];
  const { possible, ...shown } = awardCourse({ id: view.id, content, known, today, calendar });
  const { unit } = view;
  const { suspensions } = shown.course;
  const decided = suspensions.length > 0 ? await readDecidedEvents(actor, view.id) : [];
  const t = createT(language, "award");
  const voice = { t, locale: language, zoneName: (slug: string) => slug };
  return {
    title: t("title", { reference: view.reference }),
    today,
    ...shown,
    suspensions: announcedSuspensions(suspensions, decided, today),
    changes: possibleView({ actor, award: view, possible, locale: language }),
    others: others.map((other) => ({
      id: other.id,
      readable: other.reference !== null,
      name: otherName(other, language),
    })),
    award: {
      reference: view.reference,
      application: view.application,
      decidedOn: view.decidedOn,
      company: view.companyName,
      program: inLanguage(content.name, language),
      zone: inLanguage(view.zoneName, language),
      unit: unit ? { label: unit.label, site: inLanguage(unit.site, language) } : null,
      landlord: view.landlord,
      settlement: content.settlement,
      duties: dutyPhrases(content).map((phrase) => asSentence(printPhrase(phrase, voice))),
      approvedAt: view.approvedAt.toISOString(),
      effective: view.effectiveAt !== null,
    },
  };
}
