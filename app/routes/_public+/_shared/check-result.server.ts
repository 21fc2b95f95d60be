import type { PublicProgram } from "~/data/public-programs.reader.server";
import { checkProgram, type Eligibility } from "~/domain/program/check-program";
import type { Criterion } from "~/domain/program/criterion";
import { describe, factTerm } from "~/domain/program/describe";
import { type CriterionResult, factResults, type FactResult } from "~/domain/program/evaluate";
import type { Facts } from "~/domain/program/facts";
import { answersFrom } from "~/domain/program/facts-from";
import { rankPrograms } from "~/domain/program/rank-programs";
import { requiredDocuments } from "~/domain/program/required-documents";
import { questionsIn } from "~/domain/program/visible-questions";
import type { CivilDate } from "~/domain/time/civil-date";
import { printTerm } from "~/i18n/phrase";
import { asSentence, printSentence } from "~/i18n/sentence";
import { estimateFor } from "./check-estimate.server";
import { openingOf } from "./program-summary.server";
import type { PublicVoice } from "./voice.server";

/** What was answered, in words; null when it was not. */
const knownOf = ({ fact, criterion }: FactResult, voice: PublicVoice): string | null =>
  fact && printTerm(factTerm(criterion.fact, fact.value), voice);

/**
 * Which conditions stand in the way: all that are not met yet, or those that no longer can be. An alternative is named
 * whole, since any of its ways will do.
 */
const standsInTheWay = (part: CriterionResult, eligibility: Eligibility): boolean => {
  if (eligibility.outcome !== "not") return part.truth !== "met";
  const reasons = new Set(eligibility.because.map(({ result }) => result));
  return factResults(part).some((each) => reasons.has(each));
};

/** The conditions of a program one by one, with how each came out and what was answered. */
const conditionViews = (criteria: Criterion, eligibility: Eligibility, voice: PublicVoice) => {
  const { result } = eligibility;
  const split = "all" in criteria && result.kind === "all";
  const criterionAt = split ? criteria.all : [criteria];
  return (split ? result.parts : [result]).flatMap((part, i) => {
    const criterion = criterionAt[i];
    if (!criterion) return [];
    const known = factResults(part).flatMap((each) => knownOf(each, voice) ?? []);
    const condition = asSentence(printSentence(describe(criterion), voice));
    const obstacle = standsInTheWay(part, eligibility);
    return [{ key: String(i), result: part.truth, condition, known, obstacle }];
  });
};

/** Every program as it stands for what is known: those that can be had first. */
export const checkedPrograms = (
  programs: readonly PublicProgram[],
  facts: Facts,
  today: CivilDate,
  voice: PublicVoice,
) => {
  const candidates = programs.map((program) => ({
    ...{ program, slug: program.slug, content: program.content },
    eligibility: checkProgram(program.content, facts, today),
    ...estimateFor(program.content, facts, today),
  }));
  const names = new Map(programs.map(({ slug, content }) => [slug, voice.say(content.name)]));
  return rankPrograms(candidates).map(({ program, slug, content, eligibility, view, outdoneBy }) => ({
    ...{ slug, outcome: eligibility.outcome, estimate: view },
    name: voice.say(content.name),
    zone: content.zone && voice.zoneName(content.zone),
    settlement: content.settlement,
    opening: openingOf(program, today, voice),
    conditions: conditionViews(content.criteria, eligibility, voice),
    documents: requiredDocuments(content, answersFrom(questionsIn(content), facts)).map(({ name }) => voice.say(name)),
    besides: content.otherBenefits.map(voice.say),
    outdoneBy: outdoneBy && (names.get(outdoneBy) ?? null),
  }));
};

export type CheckedProgram = ReturnType<typeof checkedPrograms>[number];
