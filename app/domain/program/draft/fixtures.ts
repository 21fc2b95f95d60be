import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Criterion } from "../criteria/criterion";
import { type CriterionResult, evaluate, type Truth } from "../criteria/evaluate";
import { type FactKey, factDefinition, type Facts, type FactValue } from "../criteria/facts";

/** What is known in a case made up to try the criteria; an absent fact is unknown. */
export type FixtureFacts = Readonly<Partial<Record<FactKey, FactValue>>>;

/** A case that the criteria of a version must come out right for, judged on a day. */
export interface Fixture {
  readonly name: string;
  readonly on: CivilDate;
  readonly facts: FixtureFacts;
  readonly expected: Truth;
}

/** What came out for a case; the result of each condition explains it. */
export interface FixtureOutcome {
  readonly fixture: Fixture;
  readonly result: CriterionResult;
  readonly passes: boolean;
}

/** The facts of a case as an evaluation takes them: each said by whom it usually is, on the day of the case. */
const factsOf = ({ facts, on }: Fixture): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => {
      const { source } = factDefinition(key as FactKey);
      return [key, { value, source, asOf: on }];
    }),
  );

/** Tries the criteria on each case, in order. */
export const runFixtures = (criteria: Criterion, fixtures: readonly Fixture[]): FixtureOutcome[] =>
  fixtures.map((fixture) => {
    const result = evaluate(criteria, factsOf(fixture), fixture.on);
    return { fixture, result, passes: result.truth === fixture.expected };
  });
