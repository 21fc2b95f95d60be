import { reachOf } from "~/data/access/reach";
import type { Actor } from "~/domain/access/actor";
import type { FiltersOf } from "~/domain/kernel/list/list";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import type { debtList } from "~/domain/ledger/list";
import { cappedCount } from "../kernel/capped-count";
import { asItStands, type Reading } from "../kernel/db.server";

export interface DebtFilter {
  readonly zoneId: string | null;
  readonly programId: string | null;
  readonly demanded: FiltersOf<typeof debtList>["demanded"];
}

/** An award with a debt, as its list shows it. */
export interface IndebtedAward {
  readonly id: string;
  readonly reference: string;
  readonly company: string;
  readonly program: LocalizedText;
  readonly zone: LocalizedText;
  /** The first month with a debt, and how many there are. */
  readonly since: Month;
  readonly months: number;
  readonly debtFen: Fen;
  /** Of the debt. */
  readonly demandedFen: Fen;
}

export interface DebtQuery {
  readonly after: readonly [since: string, id: string] | null;
  readonly size: number;
  readonly reading?: Reading;
}

/** Whether a row is the last word on its month. */
const stillSo = (row: string): string => `NOT EXISTS (
  SELECT FROM ledger_month later
   WHERE later.award_id = ${row}.award_id AND later.month = ${row}.month AND later.position > ${row}.position)`;

const narrowed = { some: "AND d.demanded > 0", notAll: "AND d.demanded < d.debt" } as const;

/** Walks the months with a debt; an award stands in its first one, with the sums of all of them. */
const indebted = ({ demanded }: DebtFilter): string => `
  FROM ledger_month m
  JOIN award a ON a.id = m.award_id
  JOIN LATERAL (
    SELECT min(o.month) AS since, count(*) AS months, sum(o.debt_fen)::bigint AS debt, sum(o.demanded_fen)::bigint AS demanded
      FROM ledger_month o WHERE o.award_id = m.award_id AND o.debt_fen > 0 AND ${stillSo("o")}
  ) d ON d.since = m.month
 WHERE m.debt_fen > 0 AND ${stillSo("m")} AND ($1::uuid[] IS NULL OR a.zone_id = ANY($1::uuid[]))
   AND ($2::uuid IS NULL OR a.program_id = $2::uuid) ${demanded === null ? "" : narrowed[demanded]}`;

function parameters(actor: Actor, { zoneId, programId }: DebtFilter): unknown[] {
  const { zones } = reachOf(actor, "tracking.read");
  const scope = zoneId === null ? zones : zones === null || zones.includes(zoneId) ? [zoneId] : [];
  return [scope, programId];
}

/** The awards with a debt in the actor's zones, the oldest debt first. */
export async function readDebts(
  actor: Actor,
  filter: DebtFilter,
  { after, size, reading = asItStands }: DebtQuery,
): Promise<Found<IndebtedAward>> {
  const found = await reading.rows<IndebtedAward & Record<string, unknown>>(
    `SELECT a.id, a.reference, c.name AS company, v.content->'name' AS program, z.name AS zone, d.since, d.months,
            d.debt AS "debtFen", d.demanded AS "demandedFen"
       FROM (SELECT m.award_id, d.* ${indebted(filter)} AND (m.month, m.award_id) > ($3::text, $4::uuid)
              ORDER BY m.month, m.award_id LIMIT $5::int) d
       JOIN award a ON a.id = d.award_id
       JOIN company c ON c.id = a.company_id
       JOIN program_version v ON v.id = a.program_version_id
       JOIN zone z ON z.id = a.zone_id
      ORDER BY d.since, a.id`,
    [...parameters(actor, filter), ...(after ?? ["", "00000000-0000-0000-0000-000000000000"]), size + 1],
  );
  return cut(found, size);
}

/** How many they are: for a page up to `mostCounted`, for a file all. */
export async function countDebts(
  actor: Actor,
  filter: DebtFilter,
  { capped, reading = asItStands }: { readonly capped: boolean; readonly reading?: Reading },
): Promise<number> {
  const from = indebted(filter);
  const [row] = await reading.rows<{ n: number }>(
    `SELECT ${capped ? cappedCount(from) : `(SELECT count(*) ${from})`} AS n`,
    parameters(actor, filter),
  );
  return row?.n ?? 0;
}
