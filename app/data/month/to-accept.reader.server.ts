import { reachOf } from "~/data/access/reach";
import type { Actor } from "~/domain/access/actor";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Month } from "~/domain/kernel/time/month";
import { type MonthException, monthExceptions } from "~/domain/month/list";
import type { MonthState } from "~/domain/month/states";
import type { Reporter } from "~/domain/program/terms/month-rules";
import { cappedCount } from "../kernel/capped-count";
import { rows } from "../kernel/db.server";

/** A report as officials' lists show it. */
export interface ListedReport {
  readonly id: string;
  readonly awardId: string;
  readonly reference: string;
  readonly company: string;
  readonly program: LocalizedText;
  readonly first: Month;
  readonly months: readonly Month[];
  readonly state: MonthState;
  readonly side: Reporter | null;
  readonly reportedAt: Date;
  readonly version: number;
  readonly exceptions: readonly MonthException[];
}

const since = `l.company_id = r.company_id AND r.award_id = ANY(l.award_ids)`;

/** Each exception of the report `r` of award `a`: SQL. */
const exceptions: Readonly<Record<MonthException, string>> = {
  answered: "r.answered",
  late: "r.late",
  changed: `EXISTS (SELECT FROM ledger_act l WHERE ${since} AND l.at > r.reported_at AND l.act->>'act' IN ('decide', 'revise', 'lease', 'lapse', 'restore'))`,
  onHold: `coalesce((SELECT l.act->>'act' = 'hold' FROM ledger_act l WHERE ${since} AND l.act->>'act' IN ('hold', 'release')
                     ORDER BY l.position DESC LIMIT 1), false)`,
  changeWaits: "a.open_changes > 0",
};

const exceptionOf = monthExceptions.map((name) => `CASE WHEN ${exceptions[name]} THEN '${name}' END`).join(", ");
const anyException = `(${monthExceptions.map((name) => exceptions[name]).join(" OR ")})`;

interface MonthQuery {
  readonly state: MonthState | null;
  readonly exception: "with" | "without" | null;
  readonly zoneId: string | null;
  readonly after: readonly [reportedAt: string, id: string] | null;
  readonly size: number;
}

/** The reports of months of the actor's zones, those that wait longest first. */
export async function readReports(
  actor: Actor,
  { state, exception, zoneId, after, size }: MonthQuery,
): Promise<Found<ListedReport>> {
  const { zones } = reachOf(actor, "award.read");
  const found = await rows<ListedReport & Record<string, unknown>>(
    `SELECT r.id, r.award_id AS "awardId", a.reference, c.name AS company, v.content->'name' AS program, r.first_month AS first, r.months,
            r.state::text AS state, r.side::text AS side, r.reported_at AS "reportedAt", r.version, array_remove(ARRAY[${exceptionOf}], NULL) AS exceptions
       FROM month_report r JOIN award a ON a.id = r.award_id JOIN company c ON c.id = r.company_id
       JOIN program_version v ON v.id = a.program_version_id
      WHERE ($1::uuid[] IS NULL OR r.zone_id = ANY($1::uuid[])) AND ($2::month_report_state IS NULL OR r.state = $2::month_report_state)
        AND ($3::uuid IS NULL OR r.zone_id = $3::uuid) AND r.reported_at IS NOT NULL
        AND ($4::boolean IS NULL OR ${anyException} = $4::boolean)
        AND ($5::timestamptz IS NULL OR (r.reported_at, r.id) > ($5::timestamptz, $6::uuid))
      ORDER BY r.reported_at, r.id LIMIT $7::int`,
    [
      zones,
      state,
      zoneId,
      exception === null ? null : exception === "with",
      after?.[0] ?? null,
      after?.[1] ?? null,
      size + 1,
    ],
  );
  return cut(found, size);
}

/** Reports of the zones in which the actor may accept them that were there at a moment and have no exception, the oldest first. */
export const reportsWithoutException = (
  actor: Actor,
  shownAt: Date,
  most: number,
): Promise<{ id: string; version: number }[]> =>
  rows<{ id: string; version: number }>(
    `SELECT r.id, r.version FROM month_report r JOIN award a ON a.id = r.award_id
      WHERE ($1::uuid[] IS NULL OR r.zone_id = ANY($1::uuid[])) AND r.state = 'reported' AND r.reported_at <= $2 AND NOT ${anyException}
      ORDER BY r.reported_at, r.id LIMIT $3::int`,
    [reachOf(actor, "month.accept").zones, shownAt, most],
  );

/** How many reports wait to be accepted by the actor, up to `mostCounted`. */
export async function countReported(actor: Actor): Promise<number> {
  const from = `FROM month_report r WHERE ($1::uuid[] IS NULL OR r.zone_id = ANY($1::uuid[])) AND r.state = 'reported'`;
  const [found] = await rows<{ n: number }>(`SELECT ${cappedCount(from)} AS n`, [reachOf(actor, "month.accept").zones]);
  return found?.n ?? 0;
}

/** How many there are without an exception. */
export async function countWithoutException(actor: Actor): Promise<number> {
  const [found] = await rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM month_report r JOIN award a ON a.id = r.award_id
      WHERE ($1::uuid[] IS NULL OR r.zone_id = ANY($1::uuid[])) AND r.state = 'reported' AND NOT ${anyException}`,
    [reachOf(actor, "month.accept").zones],
  );
  return found?.n ?? 0;
}
