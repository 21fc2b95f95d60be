import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { rows } from "../kernel/db.server";

/** Changes on which the company is awaited, in a state, whose last day was before that day; those waiting longest first. */
export async function changesDueBefore(state: "waiting" | "hearing", day: CivilDate, most: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    `SELECT id FROM change WHERE state IN ('waiting', 'hearing') AND state = $1::change_state AND due_on < $2::date
      ORDER BY due_on, id LIMIT $3::int`,
    [state, day, most],
  );
  return found.map(({ id }) => id);
}
