import type { Actor } from "~/domain/access/actor";
import { companiesFor } from "~/domain/access/reach";
import { shownApplications } from "~/domain/application/shown-applications";
import type { AwardRow } from "~/domain/award/listed-award";
import type { Fen } from "~/domain/kernel/money/fen";
import { preparedRows } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { awardRow, rowColumns, type RawRow } from "./award-row";

/** An award of a company of the actor's. */
export interface OwnAward extends AwardRow {
  readonly reference: string;
  readonly company: string;
  readonly versionId: string;
  /** What of it has to come back. */
  readonly debtFen: Fen;
}

/** The awards of the actor's companies that have not been given back, those that end last first. */
export async function readOwnAwards(actor: Actor): Promise<OwnAward[]> {
  const found = await preparedRows<RawRow<OwnAward> & Record<string, unknown>>(
    "awards of a founder",
    `SELECT ${rowColumns("$2::date")}, a.reference, c.name AS company, a.program_version_id AS "versionId", a.debt_fen AS "debtFen"
       FROM award a JOIN company c ON c.id = a.company_id
      WHERE a.company_id = ANY($1::uuid[]) AND ${stands("a")}
      ORDER BY a.ends_on DESC, a.id LIMIT ${shownApplications}`,
    [companiesFor(actor, "award.read"), actor.today],
  );
  return found.map((row) => awardRow<OwnAward>(row));
}
