import { afterAll, expect } from "vitest";
import { rows } from "~/data/kernel/db.server";
import { eventOf, type TakenStep } from "~/domain/application/step-events";
import { type ChangeAction, changeTransitions } from "~/domain/change/transitions";
import { takenSteps } from "./taken-steps";

interface Written {
  readonly case: string;
  readonly action: string;
  readonly by: string | null;
  readonly at: string;
}

const history = `SELECT e.case_id::text AS case, k.kind || '.' || e.action AS action, e.actor_id AS by, e.at
  FROM case_event e JOIN case_file k ON k.id = e.case_id`;
const log = `SELECT subject_id AS case, action, actor_id AS by, at FROM audit_entry WHERE subject_type IN ('application', 'change')`;

/** Which of the steps one says and the other does not. */
const onlyIn = (one: string, other: string, events: readonly string[]) =>
  rows<Written & Record<string, unknown>>(
    `SELECT * FROM (${one} EXCEPT ALL ${other}) w WHERE action = ANY($1) ORDER BY at, action`,
    [events],
  );

/**
 * After the tests of a file, while its database is open: each of these steps was taken, and stands in the history of its case and in the
 * log alike, by the same person at the same instant, as does every other step but those that the tests make up.
 */
export function keepsHistoryAndLog(taken: readonly TakenStep[], madeUp: readonly TakenStep[] = []): void {
  afterAll(async () => {
    const steps = takenSteps.filter((step) => !madeUp.includes(step));
    await agree(steps.map(eventOf), taken);
  });
}

/** The same of the steps of changes. */
export function keepsHistoryOfChanges(taken: readonly ChangeAction[]): void {
  afterAll(() =>
    agree(
      changeTransitions.map(({ action }) => `change.${action}`),
      taken,
    ),
  );
}

async function agree(events: readonly string[], taken: readonly string[]): Promise<void> {
  expect(await onlyIn(history, log, events), "in the history alone").toEqual([]);
  expect(await onlyIn(log, history, events), "in the log alone").toEqual([]);
  const found = await rows<{ action: string }>("SELECT DISTINCT action FROM case_event");
  expect(found.map(({ action }) => action)).toEqual(expect.arrayContaining([...taken]));
}
