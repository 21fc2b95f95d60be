import type { PublicProgram } from "~/data/program/public-programs.reader.server";
import type { Checked, CheckedGroup } from "~/domain/check/check-programs";
import { checkPrograms } from "~/domain/check/check-programs";
import { obligationPhrases } from "~/domain/program/terms/obligations";
import { factsSaid, answersFrom } from "~/domain/program/criteria/facts-from";
import type { Facts } from "~/domain/program/criteria/facts";
import { documentsToPrepare } from "~/domain/program/form/required-documents";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { amountByMonth } from "~/domain/subsidy/month-amounts";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { firstOfNextMonth } from "~/domain/kernel/time/month";
import type { EstimateAnswer } from "~/forms/check/estimate-answer";
import type { EstimateRequest } from "~/forms/check/estimate-request";
import { printPhrase } from "~/i18n/phrase";
import { asSentence } from "~/i18n/sentence";
import { conditionViews } from "./conditions.server";
import { openingOf } from "~/presenters/program/program-summary.server";
import { tierRows } from "~/domain/program/terms/tier-rows";
import type { PublicVoice } from "~/presenters/program/voice.server";

type Program = EstimateAnswer["programs"][number];

const estimateOf = ({ estimated, beside }: Checked<PublicProgram>): Program["estimate"] => {
  if (estimated.kind !== "amount") return null;
  const { terms, estimate } = estimated;
  const { plan, months, totalFen } = estimate;
  const insteadOf = (month: string) =>
    beside?.yields.find(({ from, last }) => from <= month && month <= last)?.to ?? null;
  return {
    months,
    totalFen,
    payableFen: beside?.payableFen ?? totalFen,
    tiers: tierRows(terms, plan).map(({ from, to, fenPerMonth, sumFen }) => ({
      fromMonth: from,
      toMonth: to,
      mostFenPerMonth: fenPerMonth,
      sumFen,
    })),
    lines: [...amountByMonth(plan)].map(([month, amountFen]) => {
      const payableFen = beside ? (beside.months.get(month) ?? 0) : amountFen;
      return { month, amountFen, payableFen, paidInstead: insteadOf(month) };
    }),
  };
};

const programOf = (program: Checked<PublicProgram>, facts: Facts, on: CivilDate, voice: PublicVoice): Program => {
  const { slug, version, content, eligibility, estimated } = program;
  return {
    slug,
    version,
    name: voice.say(content.name),
    zone: content.zone,
    outcome: eligibility.outcome,
    opening: openingOf(program, on, voice),
    settlement: content.settlement,
    stackingGroup: content.stackingGroup,
    conditions: conditionViews(content, eligibility, voice).map(
      ({ result, condition, facts: keys, clauses, obstacle }) => ({
        result,
        text: condition,
        facts: keys,
        inTheWay: obstacle,
        clauses: clauses.map(({ title, clause, url }) => ({ title, clause, url })),
      }),
    ),
    estimate: estimateOf(program),
    missingFacts: estimated.kind === "missing" ? [...estimated.facts] : [],
    documents: documentsToPrepare(content, answersFrom(questionsIn(content), facts)).map(({ document, certain }) => ({
      key: document.key,
      name: voice.say(document.name),
      certain,
    })),
    otherBenefits: content.otherBenefits.map(voice.say),
    duties: obligationPhrases(content).map((phrase) => asSentence(printPhrase(phrase, voice))),
  };
};

const groupOf = ({ group, slugs, months }: CheckedGroup): EstimateAnswer["groups"][number] => ({
  group,
  programs: [...slugs],
  payableFen: months.reduce((sum, { paid }) => sum + paid.amountFen, 0),
  months: months.map(({ month, paid }) => ({ month, program: paid.id, amountFen: paid.amountFen })),
});

/** The same estimates as those of the public check, as data. */
export const estimatesFor = (
  published: readonly PublicProgram[],
  { program, on, facts: said }: EstimateRequest,
  today: CivilDate,
  voice: PublicVoice,
): EstimateAnswer => {
  const day = on ?? today;
  const known = Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  const facts = factsSaid(Object.fromEntries(known), day);
  const offered = published.filter(({ slug }) => program === undefined || slug === program);
  const { programs, groups } = checkPrograms(offered, facts, day);
  return {
    on: day,
    start: firstOfNextMonth(day),
    language: voice.locale,
    programs: programs.map((each) => programOf(each, facts, day, voice)),
    groups: groups.map(groupOf),
  };
};
