import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { rows } from "../kernel/db.server";

/** The answers that a check carried over when a draft began: the day of the check, and marks by question. */
export interface CarriedOver {
  readonly on: CivilDate;
  readonly marks: Readonly<Record<string, string>>;
}

/** What the beginning of an application that the actor was found to read says of its answers' origin; null when nothing. */
export async function readCarriedOver(applicationId: string): Promise<CarriedOver | null> {
  const [row] = await rows<CarriedOver & Record<string, unknown>>(
    `SELECT data->'fromCheck'->>'on' AS "on", data->'fromCheck'->'marks' AS marks FROM audit_entry
      WHERE subject_type = 'application' AND subject_id = $1 AND action = 'application.begin' AND data ? 'fromCheck'
      LIMIT 1`,
    [applicationId],
  );
  return row ?? null;
}
