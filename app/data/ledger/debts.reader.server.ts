import type { Actor } from "~/domain/access/actor";
import { narrowed, zonesFor } from "~/domain/access/reach";
import type { FiltersOf } from "~/domain/kernel/list/list";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import type { debtList } from "~/domain/ledger/list";
import { type BindValue, binding } from "../kernel/bind";
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

const demandedIs = { some: "a.demanded_fen > 0", notAll: "a.demanded_fen < a.debt_fen" } as const;

interface Statement {
  readonly from: string;
  readonly values: unknown[];
}

/** The zones as a list, so that each is walked along its own index alone, which has the order of the page; `rest` is SQL behind the conditions. */
function indebted(
  actor: Actor,
  { zoneId, programId, demanded }: DebtFilter,
  rest: (bind: BindValue) => string,
): Statement {
  const values: unknown[] = [];
  const bind = binding(values);
  const reach = narrowed(zonesFor(actor, "tracking.read"), zoneId);
  const zones = bind(reach === "all" ? null : reach, "uuid[]");
  const where = ["a.zone_id = zones.id", "a.debt_since IS NOT NULL"];
  if (programId !== null) where.push(`a.program_id = ${bind(programId, "uuid")}`);
  if (demanded !== null) where.push(demandedIs[demanded]);
  const from = `FROM unnest(coalesce(${zones}, (SELECT array_agg(id) FROM zone))) AS zones(id)
    CROSS JOIN LATERAL (SELECT a.id, a.debt_since FROM award a WHERE ${where.join(" AND ")}${rest(bind)}) a`;
  return { from, values };
}

/** The awards with a debt in the actor's zones, the oldest debt first. */
export async function readDebts(
  actor: Actor,
  filter: DebtFilter,
  { after, size, reading = asItStands }: DebtQuery,
): Promise<Found<IndebtedAward>> {
  const order = `ORDER BY a.debt_since, a.id LIMIT ${size + 1}`;
  const { from, values } = indebted(actor, filter, (bind) => {
    const [since, id] = after ?? [];
    return `${after ? ` AND (a.debt_since, a.id) > (${bind(since, "text")}, ${bind(id, "uuid")})` : ""} ${order}`;
  });
  // What each zone gives is cut to a page before anything is looked up for it.
  const found = await reading.rows<IndebtedAward & Record<string, unknown>>(
    `SELECT a.id, a.reference, c.name AS company, v.content->'name' AS program, z.name AS zone, a.debt_since AS since,
            a.debt_months AS months, a.debt_fen AS "debtFen", a.demanded_fen AS "demandedFen"
       FROM (SELECT a.id ${from} ${order}) d
       JOIN award a ON a.id = d.id
       JOIN company c ON c.id = a.company_id
       JOIN program_version v ON v.id = a.program_version_id
       JOIN zone z ON z.id = a.zone_id
      ORDER BY a.debt_since, a.id`,
    values,
  );
  return cut(found, size);
}

/** How many they are: for a page up to `mostCounted`, for a file all. */
export async function countDebts(
  actor: Actor,
  filter: DebtFilter,
  { capped, reading = asItStands }: { readonly capped: boolean; readonly reading?: Reading },
): Promise<number> {
  const { from, values } = indebted(actor, filter, () => "");
  const [row] = await reading.rows<{ n: number }>(
    `SELECT ${capped ? cappedCount(from) : `(SELECT count(*) ${from})`} AS n`,
    values,
  );
  return row?.n ?? 0;
}
