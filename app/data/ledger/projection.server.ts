import { hasPlan, type KnownInput } from "~/domain/award/input";
import type { Projection } from "~/domain/ledger/projection";
import { type Stored, storedOf } from "~/domain/ledger/replayed";
import { rangesText } from "../kernel/date-ranges";
import type { Tx } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { ledgerInputOf, lockCompanies, readCompanyLedgers } from "./company-ledger.server";

/** Locks the awards of locked companies that stand; returns their ids. */
export async function lockAwards(tx: Tx, companyIds: readonly string[]): Promise<string[]> {
  const locked = await tx.rows<{ id: string }>(
    `SELECT id FROM award a WHERE company_id = ANY($1::uuid[]) AND ${stands("a")} ORDER BY id FOR NO KEY UPDATE`,
    [companyIds],
  );
  return locked.map(({ id }) => id);
}

/** Columns of `award` that follow from acts, by the types in which they are given. */
const known = {
  terms: "jsonb",
  lease: "jsonb",
  ceilings: "jsonb",
  lease_end: "date",
  events: "jsonb",
  starts_on: "date",
  ends_on: "date",
  total_fen: "bigint",
} as const;
/** An award that is as it was keeps its version, though others of its group, or its months, become other ones. */
const shown = {
  paid_to: "date",
  why_paid_to: "text",
  steps: "date[]",
  change_days: "date[]",
  tiers: "jsonb",
  suspended: "datemultirange",
  left_since: "text",
  left_fen: "bigint[]",
  planned_left_fen: "bigint[]",
} as const;
type Columns = Readonly<Record<keyof typeof known | keyof typeof shown, unknown>>;

const columnsOf = ({ input, paying, ...of }: Projection): Columns => ({
  ...inputColumns(input),
  starts_on: of.startsOn,
  ends_on: of.endsOn,
  total_fen: of.totalFen,
  paid_to: paying.on,
  why_paid_to: paying.because,
  steps: of.steps,
  change_days: of.changes,
  tiers: of.tiers,
  suspended: rangesText(of.suspensions),
  left_since: of.leftSince,
  left_fen: of.leftFen,
  planned_left_fen: of.plannedLeftFen,
});

const inputColumns = (input: KnownInput) =>
  hasPlan(input)
    ? {
        terms: input.terms,
        lease: input.lease,
        lease_end: input.leaseEnd ?? null,
        events: input.events,
        ceilings: null,
      }
    : { terms: null, lease: null, lease_end: null, events: [], ceilings: input.ceilings };

const names = (of: string, columns: object): string =>
  Object.keys(columns)
    .map((column) => `${of}.${column}`)
    .join(", ");
const all = { ...known, ...shown };
const others = [
  "debt_fen",
  "demanded_fen",
  "debt_since",
  "debt_months",
  "version",
  "beside",
  "in_notice",
  "open_changes",
];

/** Every column of `award` that is written anew with acts, or by triggers. */
export const followingColumns: readonly string[] = [...Object.keys(all), ...others];

const updateSql = `
  UPDATE award a
     SET ${Object.keys(all)
       .map((column) => `${column} = p.${column}`)
       .join(", ")},
         version = a.version + ((${names("a", known)}) IS DISTINCT FROM (${names("p", known)}))::int
    FROM jsonb_to_recordset($1::jsonb) AS p(award uuid, ${Object.entries(all)
      .map(([column, type]) => `${column} ${type}`)
      .join(", ")})
   WHERE a.id = p.award AND (${names("a", all)}) IS DISTINCT FROM (${names("p", all)})
  RETURNING a.id`;

const debtsSql = `
  UPDATE award a SET debt_fen = p."debtFen", demanded_fen = p."demandedFen", debt_since = p.since, debt_months = p.months
    FROM jsonb_to_recordset($1::jsonb) AS p(award uuid, "debtFen" bigint, "demandedFen" bigint, since text, months int)
   WHERE a.id = p.award
     AND (a.debt_fen, a.demanded_fen, a.debt_since, a.debt_months) IS DISTINCT FROM (p."debtFen", p."demandedFen", p.since, p.months)`;

/**
 * Writes what is known of the locked awards of companies, and what follows from it for the units that they are in.
 * `occupancy_one_at_a_time` refuses days on which a unit is another's, `award_one_per_benefit_at_a_time` days of another award.
 */
export async function writeProjections(
  tx: Tx,
  { projections, debts }: Pick<Stored, "projections" | "debts">,
): Promise<void> {
  const rows = projections.map((projection) => ({ award: projection.award, ...columnsOf(projection) }));
  const changed = await tx.rows<{ id: string }>(updateSql, [JSON.stringify(rows)]);
  await tx.rows(debtsSql, [JSON.stringify(debts)]);
  if (changed.length > 0)
    await followUnits(
      tx,
      changed.map(({ id }) => id),
    );
}

/** Writes what follows from the acts of a company that stand, where one of its awards was made. */
export async function projectCompany(tx: Tx, companyId: string): Promise<void> {
  await lockCompanies(tx, [companyId]);
  await lockAwards(tx, [companyId]);
  for (const ledger of await readCompanyLedgers(tx, [companyId])) {
    const result = storedOf(ledgerInputOf(ledger));
    if (!result.ok) throw new Error(`What is stored makes no ledger: ${result.error.field} ${result.error.message}`);
    await writeProjections(tx, result);
  }
}

/**
 * The units of an award are occupied for as long as it lasts, one after the other: the first from its first day, the others, and one
 * that it came into from a lease of its own, from the day of the move, each until the next. An award that ends before a move leaves nothing of the unit behind it.
 */
export async function followUnits(tx: Tx, awardIds: readonly string[]): Promise<void> {
  const chain = `(SELECT o.id, o.unit_id, o.from_on, o.to_on, n.from_on AS "from", greatest(n.from_on, n.to_on) AS "to"
      FROM (SELECT o.*, a.starts_on, a.ends_on, row_number() OVER w AS place, lead(o.from_on) OVER w AS next
              FROM occupancy o JOIN award a ON a.id = o.award_id
             WHERE a.id = ANY($1::uuid[]) AND ${stands("o")}
            WINDOW w AS (PARTITION BY o.award_id ORDER BY o.from_on, o.id)) o
      CROSS JOIN LATERAL (SELECT CASE WHEN place > 1 THEN o.from_on WHEN after_lease THEN greatest(o.starts_on, o.from_on)
                                      ELSE o.starts_on END AS from_on,
                                 least(o.next, o.ends_on) AS to_on) n) c`;
  const differs = `(c.from_on, c.to_on) IS DISTINCT FROM (c."from", c."to")`;
  const units = await tx.rows(
    `SELECT 1 FROM unit WHERE id IN (SELECT c.unit_id FROM ${chain} WHERE ${differs}) ORDER BY id FOR UPDATE`,
    [awardIds],
  );
  if (units.length > 0)
    await tx.rows(
      `UPDATE occupancy y SET from_on = c."from", to_on = c."to" FROM ${chain} WHERE y.id = c.id AND ${differs}`,
      [awardIds],
    );
}
