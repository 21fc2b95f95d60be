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

const narrowed = { some: "AND a.demanded_fen > 0", notAll: "AND a.demanded_fen < a.debt_fen" } as const;

const indebted = ({ demanded }: DebtFilter): string => `
  FROM award a
 WHERE a.debt_since IS NOT NULL AND ($1::uuid[] IS NULL OR a.zone_id = ANY($1::uuid[]))
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
    `SELECT a.id, a.reference, c.name AS company, v.content->'name' AS program, z.name AS zone, a.debt_since AS since,
            a.debt_months AS months, a.debt_fen AS "debtFen", a.demanded_fen AS "demandedFen"
       FROM (SELECT a.* ${indebted(filter)} AND (a.debt_since, a.id) > ($3::text, $4::uuid)
              ORDER BY a.debt_since, a.id LIMIT $5::int) a
       JOIN company c ON c.id = a.company_id
       JOIN program_version v ON v.id = a.program_version_id
       JOIN zone z ON z.id = a.zone_id
      ORDER BY a.debt_since, a.id`,
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
