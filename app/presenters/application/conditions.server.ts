import type { ApplicationView } from "~/data/application/application.reader.server";
import type { CompanyView } from "~/data/company/company.reader.server";
import { countEarlierAwards } from "~/data/award/earlier-awards.reader.server";
import { readPlaces } from "~/data/city/places.server";
import { describe } from "~/domain/program/criteria/describe";
import { evaluate, type Truth } from "~/domain/program/criteria/evaluate";
import { factsFrom } from "~/domain/program/criteria/facts-from";
import { countedAnswers } from "~/domain/program/form/counted-answers";
import { inLanguage } from "~/domain/kernel/localized-text";
import { questionsIn } from "~/domain/program/form/visible-questions";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Locale } from "~/i18n/locale";
import { asSentence, printSentence } from "~/i18n/sentence";
import { createT } from "~/i18n/t.server";

/** A condition of a program in words, and whether the case meets it as far as is known. */
export interface ConditionView {
  readonly key: string;
  readonly condition: string;
  readonly result: Truth;
}

/** The conditions that must all hold, looked at with what the profile, the answers and the register of awards say. */
export async function conditionsOf(
  { id, content, answers }: ApplicationView,
  company: CompanyView,
  today: CivilDate,
  locale: Locale,
): Promise<ConditionView[]> {
  const [{ zones }, awards] = await Promise.all([readPlaces(), countEarlierAwards(id)]);
  const registeredZone = zones.find(({ id }) => id === company.registeredZoneId)?.slug ?? null;
  const checks = { earlierAwards: { value: awards, source: "check", asOf: today } } as const;
  const questions = questionsIn(content);
  const counted = countedAnswers(questions, answers);
  const facts = factsFrom({ profile: { ...company, registeredZone }, questions, answers: counted, checks }, today);
  const names = new Map(zones.map(({ slug, name }) => [slug, inLanguage(name, locale)]));
  const voice = { t: createT(locale, "common"), locale, zoneName: (slug: string) => names.get(slug) ?? slug };
  const { criteria } = content;
  const parts = "all" in criteria ? criteria.all : [criteria];
  return parts.map((part, i) => ({
    key: String(i),
    condition: asSentence(printSentence(describe(part), voice)),
    result: evaluate(part, facts, today).truth,
  }));
}
