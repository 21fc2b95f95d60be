import type { Tx } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** What of an award its recovery begins with. */
export interface AwardToRecover {
  readonly id: string;
  readonly companyId: string;
  /** Who owes, where the award is paid to an operator. */
  readonly operatorId: string | null;
  readonly zoneId: string;
  readonly reference: string;
  readonly programVersionId: string;
}

/** An award that stands; null otherwise. */
export async function readAwardToRecover(tx: Tx, awardId: string): Promise<AwardToRecover | null> {
  const [found] = await tx.rows<AwardToRecover & Record<string, unknown>>(
    `SELECT a.id, a.company_id AS "companyId", a.operator_id AS "operatorId", a.zone_id AS "zoneId", a.reference,
            a.program_version_id AS "programVersionId"
       FROM award a WHERE a.id = $1::uuid AND ${stands("a")}`,
    [awardId],
  );
  return found ?? null;
}
