import { FACT_GROUPS, factGroups } from "~/domain/program/criteria/fact-groups";
import { derivedFrom, type FactKey } from "~/domain/program/criteria/facts";
import type { FactWords } from "~/domain/program/form/fact-questions";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Question } from "~/domain/program/form/question";
import { printTerm } from "~/i18n/phrase";
import { asSentence } from "~/i18n/sentence";
import type { QuestionGroup } from "~/ui/check/groups";
import type { PublicVoice } from "../program/voice.server";

export interface CheckQuestionView {
  readonly key: string;
  readonly kind: Question["kind"];
  readonly label: string;
  readonly group: QuestionGroup;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

type Derived = "companyAgeMonths" | "businessMonths" | "founderYearsSinceGraduation" | "monthlyRentFen";

/** What follows from other facts is not asked; those are. */
const isDerived = (fact: FactKey): fact is Derived => derivedFrom(fact).length > 0;

const same = (text: string): LocalizedText => ({ en: text, "zh-CN": text });

/** The words of the check's questions in the language of the page. */
export const wordsIn = (voice: PublicVoice): FactWords => ({
  fact: (fact) => same(isDerived(fact) ? voice.t(`criteria:factName.${fact}`) : voice.t(`check:ask.${fact}`)),
  option: (fact, value) => same(asSentence(printTerm({ kind: "options", fact, values: [value] }, voice))),
  zones: voice.zones.map(({ slug, name }) => ({ value: slug, label: name })),
});

const groupOf = (key: string): QuestionGroup => {
  const group = factGroups.find((each) => FACT_GROUPS[each].some((fact: FactKey) => fact === key));
  return group === undefined || group === "history" ? "company" : group;
};

/** A question as the form shows it. */
export const questionView = (question: Question, voice: PublicVoice): CheckQuestionView => ({
  key: question.key,
  kind: question.kind,
  label: voice.say(question.label),
  group: groupOf(question.key),
  options:
    question.kind === "choice"
      ? question.options.map(({ value, label }) => ({ value, label: voice.say(label) }))
      : question.kind === "yesNo"
        ? [
            { value: "yes", label: voice.t("common:form.yes") },
            { value: "no", label: voice.t("common:form.no") },
          ]
        : [],
});
