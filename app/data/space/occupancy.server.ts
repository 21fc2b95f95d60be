import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { LeasedRow } from "~/domain/subsidy/leased-on";
import { newId } from "~/platform/ids";
import { dateColumn } from "../kernel/civil";
import type { Tx } from "../kernel/db.server";
import { ownLeases } from "./own-lease";
import { rentOn } from "./rent-on";

export interface OccupancyToWrite {
  readonly unitId: string;
  readonly companyId: string;
  readonly awardId: string;
  /** [from, to). */
  readonly from: string;
  readonly to: string;
}

/** Locks a unit and reads what an award of a company that begins on a day needs of it; null when it is not there. Area is a decimal string. */
export async function lockUnit(
  tx: Tx,
  { unitId, companyId }: { readonly unitId: string; readonly companyId: string },
  from: CivilDate,
): Promise<LockedUnit | null> {
  // What was committed while waiting for the lock is seen by the next statement alone.
  await tx.rows("SELECT 1 FROM unit WHERE id = $1::uuid FOR UPDATE", [unitId]);
  const [unit] = await tx.rows<LockedUnit & Record<string, unknown>>(
    `SELECT u.id, u.area_m2::text AS "areaM2", ${rentOn("u.id", "$2::date")} AS "rentFenPerM2Month",
            u.withdrawn_on AS "withdrawnOn", s.zone_id AS "zoneId", ${ownLeases("u.id", "$3::uuid")} AS leased
       FROM unit u JOIN site s ON s.id = u.site_id WHERE u.id = $1::uuid`,
    [unitId, from, companyId],
  );
  return unit ?? null;
}

export interface LockedUnit {
  readonly id: string;
  readonly areaM2: string;
  readonly rentFenPerM2Month: number;
  readonly withdrawnOn: string | null;
  readonly zoneId: string;
  /** What the company leases it for already. */
  readonly leased: readonly LeasedRow[];
}

/**
 * Whether a unit is taken for an award of a company on a day of [from, to): another company is in it or has been promised it, or another
 * award of this one has it.
 */
export async function isTaken(
  tx: Tx,
  { unitId, companyId }: { readonly unitId: string; readonly companyId: string },
  { from, to }: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const taken = await tx.occupancy.findFirst({
    where: {
      unitId,
      releasedAt: null,
      fromOn: { lt: dateColumn(to) },
      toOn: { gt: dateColumn(from) },
      OR: [{ companyId: { not: companyId } }, { awardId: { not: null } }],
    },
    select: { id: true },
  });
  return taken !== null;
}

/** Reserves units for the days of awards; `occupancy_one_at_a_time` refuses days that are taken. Returns the ids, in their order. */
export async function occupyAll(tx: Tx, occupancies: readonly OccupancyToWrite[]): Promise<string[]> {
  const rows = occupancies.map((occupancy) => ({ id: newId(), ...occupancy }));
  await tx.rows(
    `INSERT INTO occupancy (id, unit_id, company_id, award_id, from_on, to_on)
     SELECT id, "unitId", "companyId", "awardId", "from", "to"
       FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, "unitId" uuid, "companyId" uuid, "awardId" uuid, "from" date, "to" date)`,
    [JSON.stringify(rows)],
  );
  return rows.map(({ id }) => id);
}

export const occupy = (tx: Tx, occupancy: OccupancyToWrite): Promise<unknown> => occupyAll(tx, [occupancy]);

/** Gives the units of awards back. */
export async function vacate(tx: Tx, awardIds: readonly string[], now: Date): Promise<void> {
  const where = { awardId: { in: [...awardIds] }, releasedAt: null };
  await tx.occupancy.updateMany({ where, data: { releasedAt: now } });
}
