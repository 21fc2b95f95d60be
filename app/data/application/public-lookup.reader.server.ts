import { type ApplicationState, type PublicLabel, states } from "~/domain/application/states";
import { firstDayAhead } from "~/domain/application/first-day-ahead";
import { isKnownBy, type SaidIdentity } from "~/domain/company/known-by";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { stands } from "../kernel/stands";
import { isIn } from "./sql";
import { preparedRows } from "../kernel/db.server";

interface Row {
  readonly state: ApplicationState;
  readonly code: string | null;
  readonly foreignRegistration: string | null;
  readonly starts: readonly CivilDate[];
}

export interface PublicState {
  readonly label: PublicLabel;
  /** The day on which what was approved begins, while that is still to come. */
  readonly begins: CivilDate | null;
}

/**
 * The public state of a submitted application, and when what was approved begins; nothing else of it. Null unless the reference and what the company is said to
 * be known by belong together, whichever of the two is wrong.
 */
export async function readPublicState(
  reference: string,
  said: SaidIdentity,
  today: CivilDate,
): Promise<PublicState | null> {
  const [found] = await preparedRows<Row & Record<string, unknown>>(
    "public state",
    `SELECT a.state, c.code, c.foreign_registration AS "foreignRegistration",
            ARRAY(SELECT w.starts_on::text FROM award w WHERE w.application_id = a.id AND ${stands("w")}) AS starts
       FROM application a JOIN company c ON c.id = a.company_id
      WHERE a.reference = $1 AND NOT (${isIn("a", "draft")})`,
    [reference],
  );
  if (!found || !isKnownBy(found, said)) return null;
  const begins = found.state === "effective" ? firstDayAhead(found.starts, today) : null;
  return { label: states[found.state].publicLabel, begins };
}
