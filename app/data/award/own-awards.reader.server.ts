import type { Actor } from "~/domain/access/actor";
import { companiesFor } from "~/domain/access/reach";
import { shownApplications } from "~/domain/application/shown-applications";
import type { PicturedAward } from "~/domain/award/known-picture";
import { inputColumn } from "./award.reader.server";
import { preparedRows } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** An award of a company of the actor's. */
export interface OwnAward extends PicturedAward {
  readonly reference: string;
  readonly company: string;
  readonly companyId: string;
  readonly versionId: string;
}

/** The awards of the actor's companies that have not been given back, those that end last first. */
export function readOwnAwards(actor: Actor): Promise<OwnAward[]> {
  return preparedRows<OwnAward & Record<string, unknown>>(
    "awards of a founder",
    `SELECT a.id, a.reference, c.name AS company, a.company_id AS "companyId", a.program_version_id AS "versionId",
            a.approved_at AS "approvedAt", a.starts_on AS "startsOn", a.ends_on AS "endsOn", a.paid_to AS "paidTo", ${inputColumn}
       FROM award a JOIN company c ON c.id = a.company_id
      WHERE a.company_id = ANY($1::uuid[]) AND ${stands("a")}
      ORDER BY a.ends_on DESC, a.id LIMIT ${shownApplications}`,
    [companiesFor(actor, "award.read")],
  );
}
