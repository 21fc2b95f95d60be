import type { ClientBase } from "pg";
import { closeDatabase, openDatabase, transact } from "~/data/kernel/db.server";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { firstDayOf, type Month } from "~/domain/kernel/time/month";
import type { Ledger } from "~/domain/ledger/types";
import { type ActToWrite, writeActs } from "~/use-cases/ledger/write-acts.server";
import { copied, type Copying } from "../support/copies";
import type { BenchAddress } from "../support/database";
import { unchecked } from "../support/loading";

type Course = "begun" | "closed" | "owing";
/** What became of the awards of a copy: in one of four what did in the demonstration, in one of fifty too much was paid, in the others nothing yet. */
const where = "t.course = CASE WHEN k % 50 = 1 THEN 'owing' WHEN k % 4 = 0 THEN 'closed' ELSE 'begun' END";

/** What an act names of its award, or of all that a run is over. */
const award = `to_jsonb((${copied("(t.act->>'award')")})::text)`;
const awards = `(SELECT jsonb_agg((${copied("w")})::text) FROM jsonb_array_elements_text(t.act->'awards') w)`;
const act = `CASE WHEN t.act ? 'award' THEN jsonb_set(t.act, '{award}', ${award})
  WHEN t.act ? 'awards' THEN jsonb_set(t.act, '{awards}', ${awards}) ELSE t.act END`;

/** Copies have the cases of applications, not those of the demonstration's changes. */
const caseOfAct = `CASE WHEN t.case_id IN (SELECT id FROM template.application) THEN ${copied("t.case_id")} END`;

/** The table of awards as a part of the city, by their courses. */
export const byCourse = (part: Copying): Copying => ({ ...part, where });

/** What follows from the acts of an award, beside its own row. */
export const courses: readonly Copying[] = [
  {
    table: "ledger_act",
    ids: ["company_id"],
    set: { act, award_ids: `ARRAY(SELECT ${copied("w")} FROM unnest(t.award_ids) w)`, case_id: caseOfAct },
    where,
  },
  { table: "ledger_line", ids: ["company_id", "award_id"], where },
  { table: "ledger_payment", ids: ["company_id", "award_id"], where },
  { table: "ledger_month", ids: ["company_id", "award_id"], where },
];

const tables = courses.map(({ table }) => table);

/** Keeps how the awards stand, as one of their courses. */
async function keepAs(client: ClientBase, course: Course): Promise<void> {
  for (const table of ["award", ...tables])
    await client.query(`INSERT INTO template.${table} SELECT t.*, '${course}' FROM public.${table} t`);
}

interface Running {
  readonly id: string;
  readonly companyId: string;
  /** The second of its closed months; null where there is none. */
  readonly month: Month | null;
}

const running = `SELECT a.id, a.company_id AS "companyId",
    (SELECT DISTINCT month FROM ledger_line l WHERE l.award_id = a.id ORDER BY month OFFSET 1 LIMIT 1) AS month
  FROM award a WHERE a.effective_at IS NOT NULL AND a.released_at IS NULL AND a.ceilings IS NULL ORDER BY a.id`;

function write({ companyId }: Running, today: CivilDate, act: ActToWrite["act"]): Promise<Ledger> {
  const ctx = { today, now: new Date() };
  return transact(async (tx) => (await writeActs(tx, ctx, companyId, [{ act, caseId: null, reason: null }])).after);
}

/** Pauses the award for a closed month, of which nobody knew; of every other one the debt is demanded. */
async function owe(of: Running, n: number, today: CivilDate): Promise<void> {
  if (of.month === null) return;
  const from = firstDayOf(of.month);
  const pause = { type: "suspend", from: addDays(from, 9), to: addDays(from, 40) } as const;
  const { awards } = await write(of, today, { act: "decide", award: of.id, events: [pause], annuls: [] });
  const months = awards.flatMap((each) => each.months.filter(({ debtFen }) => debtFen > 0).map(({ month }) => month));
  if (n % 2 === 0 && months.length > 0) await write(of, today, { act: "demand", award: of.id, months });
}

/** Takes back whatever was written after an award took effect, and lets the product write what follows from the rest. */
async function beginAnew(client: ClientBase, of: Running, today: CivilDate): Promise<void> {
  const later = `company_id = $1 AND position >= (SELECT min(position) FROM ledger_act WHERE company_id = $1 AND act->>'act' <> 'approve')`;
  await unchecked(client, async () => {
    for (const table of tables.toReversed()) await client.query(`DELETE FROM ${table} WHERE ${later}`, [of.companyId]);
  });
  await write(of, today, { act: "confirm", award: of.id, months: [] });
}

/** Puts the demonstration's own awards back as they stood. */
const putBack = (client: ClientBase): Promise<void> =>
  unchecked(client, async () => {
    for (const table of ["award", ...tables]) {
      const { rows } = await client.query<{ names: string }>(
        `SELECT string_agg(quote_ident(column_name), ', ') AS names FROM information_schema.columns
          WHERE table_schema = 'public' AND table_name = $1`,
        [table],
      );
      const names = rows[0]?.names ?? "";
      await client.query(`DELETE FROM public.${table}`);
      await client.query(
        `INSERT INTO public.${table} (${names}) SELECT ${names} FROM template.${table} WHERE course = 'closed'`,
      );
    }
  });

/** Lets the awards of a city take each course in turn, as the product writes it, and keeps each beside what copies are made of. */
export async function keepCourses({ url, client }: BenchAddress, today: CivilDate): Promise<void> {
  for (const table of ["award", ...tables])
    await client.query(`ALTER TABLE template.${table} ADD COLUMN course text NOT NULL DEFAULT 'closed'`);
  const { rows } = await client.query<Running>(running);
  openDatabase(url, 3);
  try {
    for (const [n, each] of rows.entries()) await owe(each, n, today);
    await keepAs(client, "owing");
    for (const each of rows) await beginAnew(client, each, today);
    await keepAs(client, "begun");
    await putBack(client);
  } finally {
    await closeDatabase();
  }
}
