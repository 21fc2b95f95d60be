import type { Actor } from "~/domain/access/actor";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { RecoveryLetterBasis } from "~/domain/recovery/letter";
import { reachOf } from "../access/reach";
import { caseOfLetter } from "../decision/letter-case";
import { cityDay } from "../kernel/city-day";
import { preparedRows } from "../kernel/db.server";

/** A letter of a recovery, with what it is about. */
export interface RecoveryLetterView {
  readonly id: string;
  readonly reference: string;
  readonly issuedAt: Date;
  readonly issuedOn: CivilDate;
  /** Null while its delivery is not written down. */
  readonly deliveredOn: CivilDate | null;
  readonly basis: RecoveryLetterBasis;
  readonly recoveryId: string;
  readonly recoveryReference: string;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly zone: LocalizedText;
}

/** A letter about a debt that the actor may read, or null. */
export async function readRecoveryLetter(actor: Actor, id: string): Promise<RecoveryLetterView | null> {
  const { companies, zones } = reachOf(actor, "recovery.read");
  const [row] = await preparedRows<RecoveryLetterView & Record<string, unknown>>(
    "letter of a recovery",
    `SELECT l.id, l.reference, l.issued_at AS "issuedAt", ${cityDay("l.issued_at")} AS "issuedOn", l.delivered_on AS "deliveredOn", l.basis,
            r.id AS "recoveryId", r.reference AS "recoveryReference", v.id AS "versionId", v.number AS "versionNumber", z.name AS zone
       FROM letter l
       JOIN recovery r ON r.id = ${caseOfLetter("l")}
       JOIN program_version v ON v.id = r.program_version_id
       JOIN zone z ON z.id = r.zone_id
      WHERE l.id = $1 AND (r.company_id = ANY($2::uuid[]) OR $3::uuid[] IS NULL OR r.zone_id = ANY($3::uuid[]))`,
    [id, companies, zones],
  );
  return row ?? null;
}
