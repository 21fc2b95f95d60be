import { afterAll, expect } from "vitest";
import { rows } from "~/data/kernel/db.server";
import { eventOf, type TakenStep } from "~/domain/application/step-events";
import { takenSteps } from "./taken-steps";

interface Written {
  readonly case: string;
  readonly action: string;
  readonly by: string | null;
  readonly at: string;
}

const history = `SELECT case_id::text AS case, 'application.' || action AS action, actor_id AS by, at FROM case_event`;
const log = `SELECT subject_id AS case, action, actor_id AS by, at FROM audit_entry WHERE subject_type = 'application'`;

/** Which of the steps one says and the other does not. */
const onlyIn = (one: string, other: string, steps: readonly TakenStep[]) =>
  rows<Written & Record<string, unknown>>(
    `SELECT * FROM (${one} EXCEPT ALL ${other}) w WHERE action = ANY($1) ORDER BY at, action`,
    [steps.map(eventOf)],
  );

/**
 * After the tests of a file, while its database is open: each of these steps was taken, and stands in the history of its case and in the
 * log alike, by the same person at the same instant, as does every other step but those that the tests make up.
 */
export function keepsHistoryAndLog(taken: readonly TakenStep[], madeUp: readonly TakenStep[] = []): void {
  afterAll(async () => {
    const steps = takenSteps.filter((step) => !madeUp.includes(step));
    expect(await onlyIn(history, log, steps), "in the history alone").toEqual([]);
    expect(await onlyIn(log, history, steps), "in the log alone").toEqual([]);
    const found = await rows<{ action: string }>("SELECT DISTINCT action FROM case_event");
    expect(found.map(({ action }) => action)).toEqual(expect.arrayContaining([...taken]));
  });
}
