import { type ApplicationState, type PublicLabel, states } from "~/domain/application/states";
import { preparedRows } from "./db.server";

/**
 * The public state of a submitted application, and nothing else of it. Null unless reference and company code belong
 * together, whichever of the two is wrong.
 */
export async function readPublicState(reference: string, companyCode: string): Promise<PublicLabel | null> {
  const [found] = await preparedRows<{ state: ApplicationState }>(
    "public state",
    `SELECT a.state FROM application a JOIN company c ON c.id = a.company_id
      WHERE a.reference = $1 AND c.code = $2 AND a.state <> 'draft'`,
    [reference, companyCode],
  );
  return found ? states[found.state].publicLabel : null;
}
