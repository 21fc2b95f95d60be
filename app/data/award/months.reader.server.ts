import { reachOf } from "~/data/access/reach";
import type { Actor } from "~/domain/access/actor";
import type { Happening } from "~/domain/award/month-list";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import { rows } from "../kernel/db.server";
import { stands } from "../kernel/stands";

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

interface Source {
  /** Rows of `award a`, and what is beside them. */
  readonly from: string;
  /** The day of it; of a suspension the first, which alone may lie before the days looked at. */
  readonly day: string;
  readonly where: string;
}

const runs = `${stands("a")} AND a.effective_at IS NOT NULL`;
const waits = `${stands("a")} AND a.effective_at IS NULL AND a.starts_on >= $2::date AND a.starts_on < $3::date`;
const inNotice = `EXISTS (SELECT FROM application p WHERE p.id = a.application_id AND p.state = 'notice')`;

/** Days from `$2` to `$3`, exclusive, on the column itself, so that its index is walked. */
export const sources: Readonly<Record<Happening, Source>> = {
  starts: {
    from: "award a",
    day: "a.starts_on",
    where: `${runs} AND a.starts_on >= $2::date AND a.starts_on < $3::date`,
  },
  steps: {
    from: "award a CROSS JOIN LATERAL unnest(a.steps) AS step(on_day)",
    day: "step.on_day",
    where: `${runs} AND a.steps && ARRAY(SELECT generate_series($2::date, $3::date - 1, '1 day')::date) AND step.on_day >= $2::date AND step.on_day < $3::date AND step.on_day < a.paid_to`,
  },
  ends: {
    from: "award a",
    day: "a.paid_to - 1",
    where: `${runs} AND a.paid_to > $2::date AND a.paid_to <= $3::date AND a.paid_to > a.starts_on`,
  },
  notice: { from: "award a", day: "a.starts_on", where: `${waits} AND ${inNotice}` },
  reserved: { from: "award a", day: "a.starts_on", where: `${waits} AND NOT ${inNotice}` },
  suspended: {
    from: "award a CROSS JOIN LATERAL unnest(a.suspended) AS s(days)",
    day: "lower(s.days)",
    where: `${runs} AND a.suspended <> '{}' AND a.suspended && daterange($2::date, $3::date) AND s.days && daterange($2::date, $3::date)`,
  },
};

/** What an award `a` is paid in all. */
export const payable = "award_payable(a.ceilings, a.left_fen, a.total_fen)";

export const scope =
  "($1::uuid[] IS NULL OR a.zone_id = ANY($1::uuid[])) AND ($4::uuid IS NULL OR a.program_id = $4::uuid)";

/** Zones, first day, day after the last, and program. */
export function monthParameters(actor: Actor, { zoneId, programId }: MonthsFilter, { from, to }: DateRange): unknown[] {
  const { zones } = reachOf(actor, "tracking.read");
  const wanted = zoneId === null ? zones : zones === null || zones.includes(zoneId) ? [zoneId] : [];
  return [wanted, from, to, programId];
}

interface MonthQuery {
  readonly what: Happening;
  readonly days: DateRange;
  readonly after: readonly [day: string, id: string] | null;
  readonly size: number;
}

/** The awards of which it happens on these days, in the actor's zones, by day; each once. */
export async function readMonth(
  actor: Actor,
  filter: MonthsFilter,
  { what, days, after, size }: MonthQuery,
): Promise<Found<AwardOfMonth>> {
  const { from, day, where } = sources[what];
  const found = await rows<AwardOfMonth & Record<string, unknown>>(
    `SELECT a.id, a.reference, c.name AS company, v.content->'name' AS program, z.name AS zone, d.day,
            a.starts_on AS "startsOn", a.paid_to AS "paidTo", ${payable} AS "payableFen"
       FROM (SELECT a.id, min(${day}) AS day FROM ${from} WHERE ${where} AND ${scope}
              GROUP BY a.id HAVING (min(${day}), a.id) > ($5::date, $6::uuid) ORDER BY 2, 1 LIMIT $7::int) d
       JOIN award a ON a.id = d.id
       JOIN company c ON c.id = a.company_id
       JOIN program_version v ON v.id = a.program_version_id
       JOIN zone z ON z.id = a.zone_id
      ORDER BY d.day, a.id`,
    [
      ...monthParameters(actor, filter, days),
      ...(after ?? ["0001-01-01", "00000000-0000-0000-0000-000000000000"]),
      size + 1,
    ],
  );
  return cut(found, size);
}
