import type { PublicProgram } from "~/data/program/public-programs.reader.server";
import { groupRows } from "~/domain/subsidy/beside";
import { type Checked, type CheckedGroup, checkPrograms } from "~/domain/check/check-programs";
import { obligationPhrases } from "~/domain/program/terms/obligations";
import { answersFrom, factsFrom } from "~/domain/program/criteria/facts-from";
import type { Facts } from "~/domain/program/criteria/facts";
import { countedAnswers } from "~/domain/program/form/counted-answers";
import type { Answers, Question } from "~/domain/program/form/question";
import { documentsToPrepare } from "~/domain/program/form/required-documents";
import { questionsIn } from "~/domain/program/form/visible-questions";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { firstOfNextMonth } from "~/domain/kernel/time/month";
import { printPhrase } from "~/i18n/phrase";
import { asSentence } from "~/i18n/sentence";
import { conditionViews } from "./conditions.server";
import { openingOf } from "../program/program-summary.server";
import { tierRows } from "~/domain/program/terms/tier-rows";
import type { PublicVoice } from "../program/voice.server";

const estimateView = ({ estimated }: Checked<PublicProgram>) => {
  if (estimated.kind !== "amount") return estimated;
  const { estimate, terms } = estimated;
  const { months, totalFen, plan } = estimate;
  return { kind: "amount", months, totalFen, tiers: tierRows(terms, plan) } as const;
};

const programView = (program: Checked<PublicProgram>, facts: Facts, today: CivilDate, voice: PublicVoice) => {
  const { slug, content, eligibility, beside } = program;
  return {
    slug,
    beside: beside && { payableFen: beside.payableFen, yields: beside.yields, lastsTo: beside.lastsTo },
    outcome: eligibility.outcome,
    settlement: content.settlement,
    name: voice.say(content.name),
    zone: content.zone && voice.zoneName(content.zone),
    estimate: estimateView(program),
    opening: openingOf(program, today, voice),
    conditions: conditionViews(content, eligibility, voice),
    documents: documentsToPrepare(content, answersFrom(questionsIn(content), facts)).map(({ document, certain }) => ({
      key: document.key,
      certain,
      name: voice.say(document.name),
      help: document.help ? voice.say(document.help) : null,
    })),
    besides: content.otherBenefits.map(voice.say),
    duties: obligationPhrases(content).map((phrase) => asSentence(printPhrase(phrase, voice))),
  };
};

const groupView = ({ slugs, months }: CheckedGroup) => ({
  slugs,
  rows: groupRows(months),
  payableFen: months.reduce((sum, { paid }) => sum + paid.amountFen, 0),
});

/** The answer to a check in words: every program as it stands for what is known, those that can be had first. */
export const checkResult = (
  offered: readonly PublicProgram[],
  { questions, answers }: { readonly questions: readonly Question[]; readonly answers: Answers },
  today: CivilDate,
  voice: PublicVoice,
) => {
  const facts = factsFrom({ questions, answers: countedAnswers(questions, answers) }, today);
  const { programs, groups } = checkPrograms(offered, facts, today);
  return {
    start: firstOfNextMonth(today),
    programs: programs.map((program) => programView(program, facts, today, voice)),
    groups: groups.map(groupView),
    names: Object.fromEntries(offered.map(({ slug, content }) => [slug, voice.say(content.name)])),
  };
};

export type CheckResult = ReturnType<typeof checkResult>;
export type CheckedProgram = CheckResult["programs"][number];
