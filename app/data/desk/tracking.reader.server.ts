import type { AwardRow } from "~/domain/award/listed-award";
import type { Actor } from "~/domain/access/actor";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { TierSpan } from "~/domain/subsidy/tier-schedule";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { reachOf } from "~/data/access/reach";
import { awardRow, rowColumns, type RawRow } from "../award/award-row";
import { type AskedChange, askedColumn, askedFilters } from "../change/asked";
import { cappedCount } from "../kernel/capped-count";
import { asItStands, type Reading, rows } from "../kernel/db.server";
import { runsOn } from "../award/sql";

export interface TrackingFilter {
  readonly zoneId: string | null;
  readonly programId: string | null;
  /** Only those whose payment ends within so many days, or null. */
  readonly endsWithin: number | null;
  /** Only those for which a change waits for its decision, or none was asked for; or null. */
  readonly asked: "open" | "none" | null;
  /** Up to when the last row seen is paid, exclusive, and its id, or null for the first page. */
  readonly after: readonly [paidTo: CivilDate, id: string] | null;
}

/** A running subsidy as the tracking list shows it, ordered by `paidTo`. */
export interface TrackedAward extends AwardRow {
  readonly reference: string;
  readonly companyName: string;
  readonly versionId: string;
  readonly zone: LocalizedText;
  /** None for a file, which does not show them. */
  readonly tiers: readonly TierSpan[];
  /** The change that was asked for last, one that waits for its decision first; null where none was. */
  readonly asked: AskedChange | null;
}

const ofAsked = ({ asked }: Pick<TrackingFilter, "asked">): string => (asked === null ? "" : askedFilters[asked]);

/** Awards that are paid on the day `$2`, and no longer than to `$3`. */
const running = `${runsOn("a", "$2::date")} AND a.paid_to <= $3::date`;

const ofProgram = ({ programId }: Pick<TrackingFilter, "programId">): string =>
  programId === null ? "$4::uuid IS NULL" : "a.program_id = $4::uuid";

/**
 * Zones as a list, so that each is walked along its own index (zone, paid to, id); null stands for every zone. A program has a text
 * of its own: a plan for any value of `$4` would not enter the program's index. The walk begins at `paid_to >= $5`: beside `paid_to > $2`
 * it would not begin at the pair. Rows are taken from the indexes alone and cut to a page before anything is read of them.
 */
const pageOf = (filter: TrackingFilter): string => `
  FROM (
    SELECT a.id FROM unnest(coalesce($1::uuid[], (SELECT array_agg(id) FROM zone))) AS zones(id)
    CROSS JOIN LATERAL (
      SELECT a.id, a.paid_to FROM award a
      WHERE a.zone_id = zones.id AND ${running} AND ${ofProgram(filter)} ${ofAsked(filter)} AND a.paid_to >= $5::date AND (a.paid_to, a.id) > ($5::date, $6::uuid)
      ORDER BY a.paid_to, a.id LIMIT $7::int
    ) a
    ORDER BY a.paid_to, a.id LIMIT $7::int
  ) page
  JOIN award a ON a.id = page.id`;

/** The content of a version is long: its name is known without each row. */
const columnsOf = (file: boolean) => `${rowColumns("$2::date")}, a.reference, c.name AS "companyName", z.name AS zone,
  a.program_version_id AS "versionId", ${file ? "'[]'::jsonb" : "a.tiers"} AS tiers, ${askedColumn}`;

const nobody = "00000000-0000-0000-0000-000000000000";

function parameters(actor: Actor, filter: Omit<TrackingFilter, "after">): unknown[] {
  const { zones } = reachOf(actor, "tracking.read");
  const wanted = filter.zoneId;
  const scope = wanted === null ? zones : zones === null || zones.includes(wanted) ? [wanted] : [];
  const until = filter.endsWithin === null ? "9999-12-31" : addDays(actor.today, filter.endsWithin);
  return [scope, actor.today, until, filter.programId];
}

/** The running subsidies of the actor's zones, those that are paid shortest before the others. */
export async function readTracking(
  actor: Actor,
  filter: TrackingFilter,
  size: number,
  { file, reading: { preparedRows } = asItStands }: { readonly file: boolean; readonly reading?: Reading },
): Promise<Found<TrackedAward>> {
  const found = await preparedRows<RawRow<TrackedAward> & Record<string, unknown>>(
    ["tracking", file && "for a file", filter.programId && "of a program", filter.asked].filter(Boolean).join(" "),
    `SELECT ${columnsOf(file)} ${pageOf(filter)} JOIN company c ON c.id = a.company_id JOIN zone z ON z.id = a.zone_id
     ORDER BY a.paid_to, a.id`,
    [...parameters(actor, filter), ...(filter.after ?? ["0001-01-01", nobody]), size + 1],
  );
  return cut(
    found.map((row) => awardRow<TrackedAward>(row)),
    size,
  );
}

/** How many rows the list holds in all, for a page up to `mostCounted`, for an export's file all of them. */
export async function countTracking(
  actor: Actor,
  filter: Omit<TrackingFilter, "after">,
  { capped, reading = asItStands }: { readonly capped: boolean; readonly reading?: Reading },
): Promise<number> {
  const from = `FROM award a WHERE ($1::uuid[] IS NULL OR a.zone_id = ANY($1::uuid[])) AND ${running} AND ${ofProgram(filter)}
    ${ofAsked(filter)}`;
  const [row] = await reading.rows<{ n: number }>(
    `SELECT ${capped ? cappedCount(from) : `(SELECT count(*) ${from})`} AS n`,
    parameters(actor, filter),
  );
  return row?.n ?? 0;
}

export interface RunningCounts {
  readonly all: number;
  readonly d30: number;
  readonly d60: number;
  readonly d90: number;
}

const endingBy = (last: string): string =>
  cappedCount(`FROM award a WHERE ${runsOn("a", "$2::date")}
    AND a.paid_to <= ${last} AND ($1::uuid[] IS NULL OR a.zone_id = ANY($1::uuid[]))`);

/** How many run in the actor's zones, and end within 30, 60 and 90 days: each up to `mostCounted`. */
export async function countRunning(actor: Actor): Promise<RunningCounts> {
  const { zones } = reachOf(actor, "tracking.read");
  const [row] = await rows<RunningCounts & Record<string, unknown>>(
    `SELECT ${endingBy("'infinity'")} AS "all", ${endingBy("$2::date + 30")} AS d30, ${endingBy("$2::date + 60")} AS d60,
            ${endingBy("$2::date + 90")} AS d90`,
    [zones, actor.today],
  );
  return row ?? { all: 0, d30: 0, d60: 0, d90: 0 };
}
