import type { ClientBase } from "pg";
import { closeDatabase, openDatabase, transact } from "~/data/kernel/db.server";
import { addDays, addMonths, type CivilDate, laterOf } from "~/domain/kernel/time/civil-date";
import { firstDayOf, monthOf, shiftMonth } from "~/domain/kernel/time/month";
import type { Ledger } from "~/domain/ledger/types";
import { type ActToWrite, writeActs } from "~/use-cases/ledger/write-acts.server";
import { copied, type Copying } from "../support/copies";
import type { BenchAddress } from "../support/database";

type Course = "begun" | "closed" | "owing";
/** What became of the awards of a copy: in one of four all months are closed that are over, in one of fifty too much was paid. */
const where = "t.course = CASE WHEN k % 50 = 1 THEN 'owing' WHEN k % 4 = 0 THEN 'closed' ELSE 'begun' END";

/** Acts name one award at most: no company of the demonstration has two. */
const award = "(t.act->>'award')";
const act = `CASE WHEN t.act ? 'award' THEN jsonb_set(t.act, '{award}', to_jsonb((${copied(award)})::text)) ELSE t.act END`;

/** The table of awards as a part of the city, by their courses. */
export const byCourse = (part: Copying): Copying => ({ ...part, where });

/** What follows from the acts of an award, beside its own row. */
export const courses: readonly Copying[] = [
  {
    table: "ledger_act",
    ids: ["company_id", "case_id"],
    set: { act, award_ids: `ARRAY(SELECT ${copied("w")} FROM unnest(t.award_ids) w)` },
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
  readonly startsOn: CivilDate;
  readonly paidTo: CivilDate;
  /** The day of the last act. */
  readonly lastOn: CivilDate;
}

const running = `SELECT a.id, a.company_id AS "companyId", a.starts_on::text AS "startsOn", a.paid_to::text AS "paidTo",
    (SELECT max(done_on)::text FROM ledger_act l WHERE l.company_id = a.company_id) AS "lastOn"
  FROM award a WHERE a.effective_at IS NOT NULL AND a.released_at IS NULL ORDER BY a.id`;

function write({ companyId }: Running, on: CivilDate, ...acts: readonly ActToWrite["act"][]): Promise<Ledger> {
  const ctx = { today: on, now: new Date(`${on}T03:00:00Z`) };
  return transact(async (tx) => {
    const written = acts.map((each) => ({ act: each, caseId: null, reason: null }));
    return (await writeActs(tx, ctx, companyId, written)).after;
  });
}

/** Confirms each month that is over on the third day of the next one, and closes it. */
async function close(of: Running, today: CivilDate): Promise<void> {
  for (let month = monthOf(of.startsOn); firstDayOf(month) < of.paidTo; month = shiftMonth(month, 1)) {
    const on = addDays(firstDayOf(shiftMonth(month, 1)), 2);
    if (on > today) return;
    const run = { act: "run", run: `RUN-${month}`, through: month } as const;
    await write(of, laterOf(on, of.lastOn), { act: "confirm", award: of.id, months: [month] }, run);
  }
}

/** Pauses the award for a closed month, of which nobody knew; of every other one the debt is demanded. */
async function owe(of: Running, n: number, today: CivilDate): Promise<void> {
  const from = addMonths(firstDayOf(shiftMonth(monthOf(of.startsOn), 1)), n % 3);
  if (addMonths(from, 2) > today) return;
  const pause = { type: "suspend", from: addDays(from, 9), to: addDays(from, 40) } as const;
  const { awards } = await write(of, today, { act: "decide", award: of.id, events: [pause], annuls: [] });
  const months = awards.flatMap((each) => each.months.filter(({ debtFen }) => debtFen > 0).map(({ month }) => month));
  if (n % 2 === 0 && months.length > 0) await write(of, today, { act: "demand", award: of.id, months });
}

/** Lets the awards of a city take each course in turn, as the product writes it, and keeps each beside what copies are made of. */
export async function keepCourses({ url, client }: BenchAddress, today: CivilDate): Promise<void> {
  for (const table of ["award", ...tables])
    await client.query(`ALTER TABLE template.${table} ADD COLUMN course text NOT NULL DEFAULT 'begun'`);
  const { rows } = await client.query<Running>(running);
  openDatabase(url, 3);
  try {
    for (const each of rows) await close(each, today);
    await keepAs(client, "closed");
    for (const [n, each] of rows.entries()) await owe(each, n, today);
    await keepAs(client, "owing");
  } finally {
    await closeDatabase();
  }
}
