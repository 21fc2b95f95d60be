import { type LeaseCut, leaseOfRow, type LeaseStretch } from "~/domain/space/lease-end";
import { newId } from "~/platform/ids";
import { tiedPerson } from "../access/case-reach";
import type { Tx } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** A lease with its unit locked, at the version of that. */
export interface LockedLease {
  readonly id: string;
  readonly unitId: string;
  readonly zoneId: string;
  readonly companyId: string;
  readonly version: number;
  /** Whether the person belongs to the company. */
  readonly tied: boolean;
  readonly rows: readonly LeaseStretch[];
}

/** Locks the unit of a lease, then its rows; null where no lease has this row, or none any more. */
export async function lockLease(tx: Tx, id: string, personId: string): Promise<LockedLease | null> {
  await tx.rows(`SELECT 1 FROM unit WHERE id = (SELECT unit_id FROM occupancy WHERE id = $1::uuid) FOR UPDATE`, [id]);
  const [found] = await tx.rows<Omit<LockedLease, "rows"> & Record<string, unknown>>(
    `SELECT o.id, o.unit_id AS "unitId", s.zone_id AS "zoneId", o.company_id AS "companyId", u.version,
            ${tiedPerson("o.company_id", "$2::uuid")} AS tied
       FROM occupancy o JOIN unit u ON u.id = o.unit_id JOIN site s ON s.id = u.site_id
      WHERE o.id = $1::uuid AND o.award_id IS NULL AND ${stands("o")}`,
    [id, personId],
  );
  if (!found) return null;
  const rows = await tx.rows<LeaseStretch & Record<string, unknown>>(
    `SELECT o.id, o.from_on AS "from", o.to_on AS "to" FROM occupancy o
      WHERE o.unit_id = $1::uuid AND o.company_id = $2::uuid AND o.award_id IS NULL AND ${stands("o")} ORDER BY o.from_on FOR UPDATE`,
    [found.unitId, found.companyId],
  );
  const lease = leaseOfRow(id, rows);
  return lease.length === 0 ? null : { ...found, rows: lease };
}

/** Ends rows of a lease; one of which nothing is left frees its unit. What stood before is kept beside. */
export async function endLeaseRows(
  tx: Tx,
  cuts: readonly LeaseCut[],
  { reason, by, at }: { readonly reason: string; readonly by: string; readonly at: Date },
): Promise<void> {
  const ended = JSON.stringify(cuts.map((cut) => ({ ...cut, endId: newId() })));
  const recordset = `jsonb_to_recordset($1::jsonb) AS r("endId" uuid, id uuid, "wasTo" date, "to" date)`;
  await tx.rows(
    `UPDATE occupancy o SET to_on = coalesce(r."to", o.to_on), released_at = CASE WHEN r."to" IS NULL THEN $2::timestamptz END
       FROM ${recordset} WHERE o.id = r.id`,
    [ended, at],
  );
  await tx.rows(
    `INSERT INTO lease_end (id, occupancy_id, was_to_on, to_on, reason, ended_by, ended_at)
     SELECT r."endId", r.id, r."wasTo", r."to", $2, $3::uuid, $4 FROM ${recordset}`,
    [ended, reason, by, at],
  );
}
