import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { withinFactLimits } from "~/domain/program/criteria/fact-limits";
import type { CaseHead } from "~/data/review/case.reader.server";
import type { CaseRecords } from "~/data/decision/case-records.reader.server";
import { readPlaces } from "~/data/city/places.server";
import { checkableFacts } from "~/domain/application/fact-checks";
import type { ProgramContent } from "~/domain/program/draft/content";
import { factTerm } from "~/domain/program/criteria/describe";
import { factQuestions } from "~/domain/program/form/fact-questions";
import type { FactKey } from "~/domain/program/criteria/facts";
import { formats } from "~/i18n/format";
import { printTerm } from "~/i18n/phrase";
import { asSentence } from "~/i18n/sentence";
import { factPair, type ReviewVoice } from "./criteria-words.server";
import { caseFacts, factsSaidIn } from "./checks.server";

type Checks = CaseRecords["factChecks"];

/** What officials looked up, newest first, in words. */
export const factCheckViews = (checks: Checks, voice: ReviewVoice) =>
  checks.toReversed().map(({ id, fact, value, source, asOf, note, by, at }) => ({
    key: id,
    found: factPair(fact, value, voice),
    note,
    source: voice.t("checks.official", { source, date: formats(voice.locale).date(asOf) }),
    by: voice.t("check.by", { name: by, when: formats(voice.locale).dateTime(at) }),
  }));

/** The facts that can be looked up for a case, with what is known of each by whom. */
export function checkableViews(head: CaseHead, content: ProgramContent, records: CaseRecords, voice: ReviewVoice) {
  const [said, known] = [factsSaidIn(head, content), caseFacts(head, content, records)];
  const words = (fact: FactKey, of: typeof said) => {
    const value = of[fact]?.value;
    return value === undefined ? null : asSentence(printTerm(factTerm(fact, value), voice));
  };
  return checkableFacts(content.criteria).map((fact) => ({
    fact,
    name: voice.t(`criteria:factName.${fact}`),
    said: words(fact, said),
    checked: known[fact]?.source === "check" ? words(fact, known) : null,
  }));
}

const same = (text: string) => ({ en: text, "zh-CN": text });

/** The question that an official answers with what they found by today; its key is `value`. */
export async function checkQuestion(fact: FactKey, today: CivilDate, voice: ReviewVoice) {
  const { zones } = await readPlaces();
  const [question] = factQuestions([fact], {
    fact: () => same(voice.t("check.found")),
    option: (key, value) => same(asSentence(printTerm({ kind: "options", fact: key, values: [value] }, voice))),
    zones: zones.map(({ slug, name }) => ({ value: slug, label: name })),
  });
  if (!question) throw new Error(`no question for ${fact}`);
  return { ...withinFactLimits(question, today), key: "value", required: true };
}
