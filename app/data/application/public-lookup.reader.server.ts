import { type ApplicationState, type PublicLabel, states } from "~/domain/application/states";
import { isKnownBy, type SaidIdentity } from "~/domain/company/known-by";
import { isIn } from "./sql";
import { preparedRows } from "../kernel/db.server";

interface Row {
  readonly state: ApplicationState;
  readonly code: string | null;
  readonly foreignRegistration: string | null;
}

/**
 * The public state of a submitted application, and nothing else of it. Null unless the reference and what the company is said to
 * be known by belong together, whichever of the two is wrong.
 */
export async function readPublicState(reference: string, said: SaidIdentity): Promise<PublicLabel | null> {
  const [found] = await preparedRows<Row & Record<string, unknown>>(
    "public state",
    `SELECT a.state, c.code, c.foreign_registration AS "foreignRegistration"
       FROM application a JOIN company c ON c.id = a.company_id
      WHERE a.reference = $1 AND NOT (${isIn("a", "draft")})`,
    [reference],
  );
  return found && isKnownBy(found, said) ? states[found.state].publicLabel : null;
}
