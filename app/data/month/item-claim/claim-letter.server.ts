import type { Actor } from "~/domain/access/actor";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { ClaimLetterBasis } from "~/domain/month/item-claim/letter";
import { reachOf } from "../../access/reach";
import { cityDay } from "../../kernel/city-day";
import { preparedRows, type Tx } from "../../kernel/db.server";

type DecidedClaim = Pick<ClaimLetterBasis, "outcome" | "decidedOn" | "company"> & { readonly determinationId: string };

/** The determination of a locked claim. Throws where nothing was decided. */
export async function readDecidedClaim(tx: Tx, claimId: string): Promise<DecidedClaim> {
  const [found] = await tx.rows<DecidedClaim & Record<string, unknown>>(
    `SELECT d.id AS "determinationId", d.outcome::text AS outcome, ${cityDay("d.decided_at")} AS "decidedOn",
            json_build_object('name', c.name, 'code', c.code, 'foreignRegistration', c.foreign_registration) AS company
       FROM determination d JOIN claim k ON k.id = d.case_id JOIN company c ON c.id = k.company_id
      WHERE d.case_id = $1::uuid ORDER BY d.decided_at DESC, d.id DESC LIMIT 1`,
    [claimId],
  );
  if (!found) throw new Error("A claim without a determination has no letter.");
  return found;
}

/** The letter of a claim, with what it is about. */
export interface ClaimLetterView {
  readonly id: string;
  readonly reference: string;
  readonly issuedAt: Date;
  readonly issuedOn: CivilDate;
  readonly deliveredOn: CivilDate | null;
  readonly basis: ClaimLetterBasis;
  readonly claimId: string;
  readonly claimReference: string;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly zone: LocalizedText;
}

/** A letter about a claim that the actor may read, or null. */
export async function readClaimLetter(actor: Actor, id: string): Promise<ClaimLetterView | null> {
  const { companies, zones } = reachOf(actor, "award.read");
  const [row] = await preparedRows<ClaimLetterView & Record<string, unknown>>(
    "letter of a claim",
    `SELECT l.id, l.reference, l.issued_at AS "issuedAt", ${cityDay("l.issued_at")} AS "issuedOn", l.delivered_on AS "deliveredOn", l.basis,
            k.id AS "claimId", k.reference AS "claimReference", v.id AS "versionId", v.number AS "versionNumber", z.name AS zone
       FROM letter l JOIN determination d ON d.id = l.determination_id JOIN claim k ON k.id = d.case_id
       JOIN program_version v ON v.id = k.program_version_id JOIN zone z ON z.id = k.zone_id
      WHERE l.id = $1 AND (k.company_id = ANY($2::uuid[]) OR $3::uuid[] IS NULL OR k.zone_id = ANY($3::uuid[]))`,
    [id, companies, zones],
  );
  return row ?? null;
}
