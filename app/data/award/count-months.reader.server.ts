import type { Actor } from "~/domain/access/actor";
import type { Happening } from "~/domain/award/month-list";
import type { Fen } from "~/domain/kernel/money/fen";
import type { DateRange } from "~/domain/kernel/time/date-range";
import { type Month, monthOf } from "~/domain/kernel/time/month";
import { rows } from "../kernel/db.server";
import { type MonthsFilter, zonesOf } from "./months.reader.server";

/** How many awards, and what they are paid in all, beside the others of their companies. */
export interface InMonth {
  readonly what: Happening;
  readonly month: Month;
  readonly awards: number;
  readonly fen: Fen;
}

/**
 * What happens in the months of these days, first of a month to first of a month, in the actor's zones; months without are left out.
 * An award counts once in each month, however often it happens there; a suspension in every month that it has a day of. Read from the
 * tally that each change of an award adds to.
 */
export const countMonths = (
  actor: Actor,
  { zoneId, programId }: MonthsFilter,
  days: DateRange,
  whats: readonly Happening[],
): Promise<InMonth[]> =>
  rows<InMonth & Record<string, unknown>>(
    `SELECT m.what, m.month, sum(m.awards)::int AS awards, sum(m.fen)::bigint AS fen
       FROM award_month m
      WHERE m.zone_id = ANY(coalesce($1::uuid[], ARRAY(SELECT id FROM zone))) AND m.month >= $2 AND m.month < $3
        AND ($4::uuid IS NULL OR m.program_id = $4::uuid) AND m.what = ANY($5::text[])
      GROUP BY 1, 2 HAVING sum(m.awards) <> 0`,
    [zonesOf(actor, zoneId), monthOf(days.from), monthOf(days.to), programId, whats],
  );
