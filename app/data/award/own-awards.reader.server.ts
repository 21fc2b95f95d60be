import type { Actor } from "~/domain/access/actor";
import { companiesFor } from "~/domain/access/reach";
import { shownApplications } from "~/domain/application/shown-applications";
import type { StoredAward } from "~/domain/award/stored-award";
import { preparedRows } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { storedAward, storedColumns, type StoredRow } from "./stored-columns";

/** An award of a company of the actor's. */
export interface OwnAward extends StoredAward {
  readonly reference: string;
  readonly company: string;
  readonly versionId: string;
}

/** The awards of the actor's companies that have not been given back, those that end last first. */
export async function readOwnAwards(actor: Actor): Promise<OwnAward[]> {
  const found = await preparedRows<StoredRow<OwnAward> & Record<string, unknown>>(
    "awards of a founder",
    `SELECT ${storedColumns("$2::date")}, a.reference, c.name AS company, a.program_version_id AS "versionId"
       FROM award a JOIN company c ON c.id = a.company_id
      WHERE a.company_id = ANY($1::uuid[]) AND ${stands("a")}
      ORDER BY a.ends_on DESC, a.id LIMIT ${shownApplications}`,
    [companiesFor(actor, "award.read"), actor.today],
  );
  return found.map((row) => storedAward<OwnAward>(row));
}
