import { reachOf } from "~/data/access/reach";
import type { Actor } from "~/domain/access/actor";
import type { Happening } from "~/domain/award/month-list";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import { rows } from "../kernel/db.server";

export interface MonthsFilter {
  readonly zoneId: string | null;
  readonly programId: string | null;
}

export interface AwardOfMonth {
  readonly id: string;
  readonly reference: string;
  readonly company: string;
  readonly program: LocalizedText;
  readonly zone: LocalizedText;
  /** The day on which it happens; of a suspension its first day. */
  readonly day: CivilDate;
  readonly startsOn: CivilDate;
  /** First day of which nothing is paid any more. */
  readonly paidTo: CivilDate;
  /** What it is paid in all, beside the others of its company. */
  readonly payableFen: Fen;
}

/** The zones in which the actor tracks and that were asked for; null stands for every zone. */
export function zonesOf(actor: Actor, zoneId: string | null): readonly string[] | null {
  const { zones } = reachOf(actor, "tracking.read");
  if (zoneId === null) return zones;
  return zones === null || zones.includes(zoneId) ? [zoneId] : [];
}

interface MonthQuery {
  readonly what: Happening;
  readonly month: Month;
  readonly after: readonly [day: string, id: string] | null;
  readonly size: number;
}

/** The awards of which it happens in this month, in the actor's zones, by day; each once. Cut to a page before anything is read of them. */
export async function readMonth(
  actor: Actor,
  { zoneId, programId }: MonthsFilter,
  { what, month, after, size }: MonthQuery,
): Promise<Found<AwardOfMonth>> {
  const found = await rows<AwardOfMonth & Record<string, unknown>>(
    `SELECT a.id, a.reference, c.name AS company, v.content->'name' AS program, z.name AS zone, d.day,
            a.starts_on AS "startsOn", a.paid_to AS "paidTo", award_payable(a.ceilings, a.left_fen, a.total_fen) AS "payableFen"
       FROM (SELECT h.award_id, h.day FROM unnest(coalesce($1::uuid[], ARRAY(SELECT id FROM zone))) AS zones(id)
              CROSS JOIN LATERAL (
                SELECT h.award_id, h.day FROM award_happening h
                 WHERE h.zone_id = zones.id AND h.what = $2 AND h.month = $3 AND ($4::uuid IS NULL OR h.program_id = $4::uuid)
                   AND (h.day, h.award_id) > ($5::date, $6::uuid)
                 ORDER BY h.day, h.award_id LIMIT $7::int) h
              ORDER BY h.day, h.award_id LIMIT $7::int) d
       JOIN award a ON a.id = d.award_id
       JOIN company c ON c.id = a.company_id
       JOIN program_version v ON v.id = a.program_version_id
       JOIN zone z ON z.id = a.zone_id
      ORDER BY d.day, a.id`,
    [
      zonesOf(actor, zoneId),
      what,
      month,
      programId,
      ...(after ?? ["0001-01-01", "00000000-0000-0000-0000-000000000000"]),
      size + 1,
    ],
  );
  return cut(found, size);
}
