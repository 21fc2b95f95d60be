import type { CompanyKind } from "~/domain/company/company";
import type { CivilDate } from "~/domain/time/civil-date";
import { answerProblem } from "./answer-problem";
import { isBlank } from "./answer-problems";
import type { Fact, FactKey, Facts, FactValue } from "./facts";
import type { Answers, Question } from "./question";
import { visibleQuestions } from "./visible-questions";

/** What a company's profile says. Null is not known; `insuredStaffOn` is the date of the count. */
export interface CompanyProfile {
  readonly kind: CompanyKind | null;
  readonly establishedOn: CivilDate | null;
  readonly registeredZone: string | null;
  readonly sector: string | null;
  readonly insuredStaff: number | null;
  readonly insuredStaffOn: CivilDate | null;
}

const profileFacts = (profile: CompanyProfile, today: CivilDate): Facts => {
  const known: [FactKey, FactValue | null, CivilDate][] = [
    ["companyKind", profile.kind, today],
    ["companyEstablishedOn", profile.establishedOn, today],
    ["registeredZone", profile.registeredZone, today],
    ["sector", profile.sector, today],
    ["insuredStaff", profile.insuredStaff, profile.insuredStaffOn ?? today],
  ];
  return Object.fromEntries(
    known.flatMap(([key, value, asOf]) => (value === null ? [] : [[key, { value, source: "profile", asOf }]])),
  );
};

/** Facts that the answers state: valid answers to asked questions that stand for a fact. */
const answerFacts = (questions: readonly Question[], answers: Answers, today: CivilDate): Facts => {
  const stated: Partial<Record<FactKey, Fact>> = {};
  for (const question of visibleQuestions(questions, answers)) {
    const value = answers[question.key];
    if (!question.fact || isBlank(value) || typeof value === "object" || answerProblem(question, value)) continue;
    stated[question.fact] = { value, source: "answer", asOf: today };
  }
  return stated;
};

/**
 * What is known about a case on a day. Where several say the same, a check goes before an answer, and an answer before
 * the profile. Ages are left to the evaluation, which derives them for its own day.
 */
export const factsFrom = (
  known: {
    readonly profile?: CompanyProfile;
    readonly questions?: readonly Question[];
    readonly answers?: Answers;
    readonly checks?: Facts;
  },
  today: CivilDate,
): Facts => ({
  ...(known.profile && profileFacts(known.profile, today)),
  ...answerFacts(known.questions ?? [], known.answers ?? {}, today),
  ...known.checks,
});

/** The answers that facts give to questions standing for them, so that a check made before carries over into a form. */
export const answersFrom = (questions: readonly Question[], facts: Facts): Answers =>
  Object.fromEntries(
    questions.flatMap(({ key, fact }) => {
      const known = fact && facts[fact];
      return known ? [[key, known.value]] : [];
    }),
  );
