import type { CompanyKind } from "~/domain/company/company";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { answerProblem } from "../form/answer-problem";
import { isBlank } from "../form/answer-problems";
import { type Fact, FACT_KEYS, factDefinition, type FactKey, type Facts, type FactValue } from "./facts";
import type { CountedAnswers } from "../form/counted-answers";
import type { Answers, Question } from "../form/question";

/** What a company's profile says. Null is not known; `insuredStaffOn` is the date of the count. */
export interface ProfileFacts {
  readonly kind: CompanyKind | null;
  readonly establishedOn: CivilDate | null;
  readonly registeredZone: string | null;
  readonly sector: string | null;
  readonly insuredStaff: number | null;
  readonly insuredStaffOn: CivilDate | null;
}

const profileFacts = (profile: ProfileFacts, today: CivilDate): Facts => {
  const facts: Partial<Record<FactKey, Fact>> = {};
  const add = (key: FactKey, value: FactValue | null, asOf = today): void => {
    if (value !== null) facts[key] = { value, source: "profile", asOf };
  };
  add("companyKind", profile.kind);
  add("companyEstablishedOn", profile.establishedOn);
  add("registeredZone", profile.registeredZone);
  add("sector", profile.sector);
  add("insuredStaff", profile.insuredStaff, profile.insuredStaffOn ?? today);
  return facts;
};

/** Facts that the answers state, those to questions that stand for a fact. */
const answerFacts = (questions: readonly Question[], answers: CountedAnswers, today: CivilDate): Facts => {
  const stated: Partial<Record<FactKey, Fact>> = {};
  for (const { key, fact } of questions) {
    const value = answers[key];
    if (fact && value !== undefined && typeof value !== "object")
      stated[fact] = { value, source: "answer", asOf: today };
  }
  return stated;
};

/**
 * What is known about a case on a day. Where several say the same, a check goes before an answer, and an answer before
 * the profile. Ages are left to the evaluation, which derives them for its own day.
 */
export const factsFrom = (
  known: {
    readonly profile?: ProfileFacts;
    readonly questions?: readonly Question[];
    readonly answers?: CountedAnswers;
    readonly checks?: Facts;
  },
  today: CivilDate,
): Facts => ({
  ...(known.profile && profileFacts(known.profile, today)),
  ...(known.questions && known.answers && answerFacts(known.questions, known.answers, today)),
  ...known.checks,
});

/** The facts that were said on a day, one by one under their own names, as in a check without an account. */
export const factsSaid = (answers: Answers, on: CivilDate): Facts =>
  Object.fromEntries(
    FACT_KEYS.flatMap((fact) => {
      const value = answers[fact];
      return isBlank(value) || typeof value === "object" ? [] : [[fact, { value, source: "answer", asOf: on }]];
    }),
  );

/** The answers that facts give to questions standing for them; a value that the question does not take is left out. */
export const answersFrom = (questions: readonly Question[], facts: Facts): Answers =>
  Object.fromEntries(
    questions.flatMap((question) => {
      const known = question.fact && facts[question.fact];
      return known && !answerProblem(question, known.value) ? [[question.key, known.value]] : [];
    }),
  );

/**
 * The answers that a check made before carries over into a new form: those to questions of its own. What belongs to the
 * company's profile stays there.
 */
export const carriedOver = (questions: readonly Question[], facts: Facts): Answers => {
  const own = FACT_KEYS.filter((fact) => factDefinition(fact).source !== "profile");
  return answersFrom(questions, Object.fromEntries(own.flatMap((fact) => (facts[fact] ? [[fact, facts[fact]]] : []))));
};
