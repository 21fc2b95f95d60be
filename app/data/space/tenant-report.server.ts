import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import { daysIn, type TenantException } from "~/domain/space/tenant-month";
import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";
import { stands } from "../kernel/stands";

interface Reported {
  readonly month: Month;
  readonly by: string;
  readonly now: Date;
}

/** A tenancy of a month, with where it lies. */
export interface TenancyPlace {
  readonly id: string;
  readonly siteId: string;
  readonly zoneId: string;
  readonly unitId: string;
  readonly awardId: string | null;
  readonly unit: string;
  readonly company: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The tenancies among these that have a day of the month, each locked, in order. */
export const lockTenancies = (tx: Tx, ids: readonly string[], month: Month): Promise<TenancyPlace[]> => {
  const { first, last } = daysIn(month);
  return tx.rows<TenancyPlace & Record<string, unknown>>(
    `SELECT o.id, u.site_id AS "siteId", s.zone_id AS "zoneId", u.id AS "unitId", o.award_id AS "awardId", u.label AS unit,
            c.name AS company, o.from_on AS "from", o.to_on AS "to"
       FROM occupancy o JOIN unit u ON u.id = o.unit_id JOIN site s ON s.id = u.site_id JOIN company c ON c.id = o.company_id
       LEFT JOIN award a ON a.id = o.award_id
      WHERE o.id = ANY($1::uuid[]) AND ${stands("o")} AND o.from_on <= $3::date AND o.to_on > $2::date AND (a.id IS NULL OR a.effective_at IS NOT NULL)
      ORDER BY o.id FOR NO KEY UPDATE OF o`,
    [ids, first, last],
  );
};

/** Says "as agreed" of tenancies of which nothing was said for the month yet. Returns of how many. */
export async function insertAsAgreed(tx: Tx, ids: readonly string[], { month, by, now }: Reported): Promise<number> {
  const made = await tx.rows(
    `INSERT INTO occupancy_report (id, occupancy_id, month, number, finding, reported_by, reported_at)
     SELECT x.id, x.occupancy_id, $3, 1, 'asAgreed', $4, $5
       FROM unnest($1::uuid[], $2::uuid[]) AS x(id, occupancy_id)
      WHERE NOT EXISTS (SELECT FROM occupancy_report r WHERE r.occupancy_id = x.occupancy_id AND r.month = $3)
     RETURNING id`,
    [ids.map(() => newId()), ids, month, by, now],
  );
  return made.length;
}

/** What was found otherwise than agreed; a rent in fen per m² and month. */
export interface FoundOtherwise {
  readonly finding: TenantException;
  readonly since: CivilDate;
  readonly rentFenPerM2Month: Fen | null;
  readonly words: string;
  readonly changeId: string | null;
}

/** Says otherwise of a locked tenancy for a month; what was said before stays beneath it. The same said twice stands once: then false. */
export async function insertException(
  tx: Tx,
  occupancyId: string,
  { finding, since, rentFenPerM2Month, words, changeId }: FoundOtherwise,
  { month, by, now }: Reported,
): Promise<boolean> {
  const made = await tx.rows(
    `INSERT INTO occupancy_report (id, occupancy_id, month, number, finding, since_on, rent_fen_per_m2_month, words, change_id, reported_by, reported_at)
     SELECT $1, $2, $3, 1 + coalesce(max(number), 0), $4::tenant_finding, $5::date, $6, $7, $8, $9, $10
       FROM occupancy_report WHERE occupancy_id = $2 AND month = $3
     HAVING NOT coalesce(bool_or(finding = $4::tenant_finding AND since_on = $5::date AND rent_fen_per_m2_month IS NOT DISTINCT FROM $6::int AND words = $7), false)
     RETURNING id`,
    [newId(), occupancyId, month, finding, since, rentFenPerM2Month, words, changeId, by, now],
  );
  return made.length > 0;
}
