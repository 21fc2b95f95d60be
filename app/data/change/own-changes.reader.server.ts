import type { Actor } from "~/domain/access/actor";
import { companiesFor } from "~/domain/access/reach";
import { reachOf } from "../access/reach";
import { preparedRows, rows } from "../kernel/db.server";
import { changeColumns, changeJoins, type ListedChange } from "./changes.reader.server";

/** Whether the company knows of `change x`: it asked for it, or was told that it is heard on it, or what was decided: SQL. */
export const knownToCompany = `(x.origin = 'company' OR x.state = 'decided'
  OR EXISTS (SELECT FROM change_hearing h WHERE h.change_id = x.id))`;

const most = 200;

/** The changes of an award that the actor may read, the newest first; the founder's side those that it knows of. */
export function readChangesOf(actor: Actor, awardId: string): Promise<ListedChange[]> {
  const { companies, zones } = reachOf(actor, "award.read");
  return preparedRows<ListedChange & Record<string, unknown>>(
    "changes of an award",
    `SELECT ${changeColumns}, x.id AS key FROM change_award n JOIN change x ON x.id = n.change_id ${changeJoins}
      WHERE n.award_id = $1
        AND ($3::uuid[] IS NULL OR x.zone_id = ANY($3::uuid[]) OR x.company_id = ANY($2::uuid[]) AND ${knownToCompany})
      ORDER BY x.begun_at DESC, x.id DESC LIMIT ${most}`,
    [awardId, companies, zones],
  );
}

/** The changes that the actor's companies know of, the newest first. */
export const readOwnChanges = (actor: Actor): Promise<ListedChange[]> =>
  rows<ListedChange & Record<string, unknown>>(
    `SELECT ${changeColumns}, x.id AS key FROM change x ${changeJoins}
      WHERE x.company_id = ANY($1::uuid[]) AND ${knownToCompany} ORDER BY x.begun_at DESC, x.id DESC LIMIT ${most}`,
    [companiesFor(actor, "award.read")],
  );
