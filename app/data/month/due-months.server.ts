import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { rows } from "../kernel/db.server";

/** Awards whose months a job looks at by that day, those that waited longest first. */
export async function awardsToLookAt(today: CivilDate, most: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    `SELECT award_id AS id FROM month_clock WHERE look_on <= $1::date ORDER BY look_on, award_id LIMIT $2::int`,
    [today, most],
  );
  return found.map(({ id }) => id);
}

/** Reports that nobody refused until the day before. */
export async function reportsToAccept(today: CivilDate, most: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    `SELECT id FROM month_report WHERE state = 'reported' AND accept_on < $1::date ORDER BY accept_on, id LIMIT $2::int`,
    [today, most],
  );
  return found.map(({ id }) => id);
}

/** The award and the first month of a report; null where there is none. */
export async function placeOfReport(id: string): Promise<{ awardId: string; first: string } | null> {
  const [found] = await rows<{ awardId: string; first: string }>(
    `SELECT award_id AS "awardId", first_month AS first FROM month_report WHERE id = $1`,
    [id],
  );
  return found ?? null;
}
