import { firstDayAhead } from "~/domain/application/first-day-ahead";
import type { ApplicationState } from "~/domain/application/states";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Reading } from "../kernel/db.server";
import { stands } from "../kernel/stands";

interface Found {
  readonly id: string;
  readonly state: ApplicationState;
}

/**
 * To each of these applications, by id, the day on which what was approved begins, where that is still to come. The actor was
 * found to read them. Asks nothing where none is in effect.
 */
export async function readFirstDaysAhead(
  { rows }: Reading,
  applications: readonly Found[],
  today: CivilDate,
): Promise<ReadonlyMap<string, CivilDate>> {
  const ids = applications.filter(({ state }) => state === "effective").map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const found = await rows<{ id: string; starts: CivilDate[] }>(
    `SELECT w.application_id AS id, array_agg(w.starts_on::text) AS starts
       FROM award w WHERE w.application_id = ANY($1::uuid[]) AND ${stands("w")} GROUP BY w.application_id`,
    [ids],
  );
  return new Map(
    found.flatMap(({ id, starts }) => {
      const ahead = firstDayAhead(starts, today);
      return ahead === null ? [] : [[id, ahead] as const];
    }),
  );
}
