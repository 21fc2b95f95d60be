import { spawnSync } from "node:child_process";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planSubsidy } from "~/domain/subsidy/plan";
import { seedDemonstration } from "../../../prisma/seed/index";
import { migrate } from "../../../prisma/migrate/apply";
import { emptyDatabase, freshDatabase, type TestDatabase } from "../../support/database";

const seedingTime = 300_000;

/** The last migration before acts were stored. */
const before = "20261129221100_operators";

interface Award {
  readonly id: string;
  readonly input: object;
}

/** The plans of all awards, of what the column `events` says counts. */
async function plansOf(client: pg.Client, events: string): Promise<ReadonlyMap<string, unknown>> {
  const { rows } = await client.query<Award>(
    `SELECT a.id, json_build_object('terms', a.terms, 'lease', a.lease, 'leaseEnd', a.lease_end, 'events', ${events}) AS input FROM award a`,
  );
  return new Map(
    rows.map(({ id, input }) => {
      const planned = planSubsidy(input);
      return [id, planned.ok ? planned.plan : planned.errors];
    }),
  );
}

/** What changed its shape since: letters were of determinations alone, a rent stood at its unit, an award had one unit, approvals were of awards alone, each with its first day, no award had ceilings, and money was neither withdrawn nor taken back. */
const stood: Readonly<Record<string, string>> = {
  approval: "(SELECT * FROM approval WHERE starts_on IS NOT NULL)",
  award: "(SELECT * FROM award WHERE ceilings IS NULL)",
  letter: "(SELECT * FROM letter WHERE determination_id IS NOT NULL)",
  occupancy: `(SELECT * FROM occupancy t WHERE NOT EXISTS (
    SELECT FROM occupancy o WHERE o.award_id = t.award_id AND (o.from_on, o.id) < (t.from_on, t.id)))`,
  budget_posting: "(SELECT * FROM budget_posting WHERE kind IN ('appropriate', 'commit', 'release', 'spend'))",
  unit: `(SELECT u.*, (SELECT r.rent_fen_per_m2_month FROM unit_rent r WHERE r.unit_id = u.id ORDER BY r.from_on LIMIT 1)
    FROM unit u)`,
};

/** Copies the rows of a city into tables as they stood, in columns that they had; the events that count stand where decisions stood then. */
async function copyBack(city: pg.Client, old: pg.Client): Promise<void> {
  await old.query("SET session_replication_role = replica");
  const { rows: tables } = await old.query<{ table: string; columns: string }>(
    `SELECT table_name AS table, string_agg(quote_ident(column_name), ', ') AS columns FROM information_schema.columns c
      WHERE table_schema = 'public' AND table_name NOT LIKE '\\_prisma%' AND is_generated = 'NEVER' GROUP BY 1`,
  );
  for (const { table, columns } of tables) {
    const { rows: there } = await city.query("SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = $1", [
      table,
    ]);
    if (there.length === 0) continue;
    const { rows } = await city.query<{ rows: string }>(
      `SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]')::text AS rows FROM ${stood[table] ?? `"${table}"`} t`,
    );
    await old.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
      [rows[0]?.rows],
    );
  }
  const { rows: awards } = await city.query<{ decided: string }>(
    `SELECT jsonb_agg(jsonb_build_object('award', id, 'events', events, 'by', approved_by, 'at', approved_at))::text AS decided
       FROM award WHERE ceilings IS NULL`,
  );
  await old.query(
    `INSERT INTO award_event (id, award_id, position, event, reason, decided_by, decided_at)
     SELECT gen_random_uuid(), a.award, e.position, e.event, '', a.by, a.at
       FROM jsonb_to_recordset($1::jsonb) AS a(award uuid, events jsonb, by uuid, at timestamptz),
            jsonb_array_elements(a.events) WITH ORDINALITY AS e(event, position)`,
    [awards[0]?.decided],
  );
  await old.query("RESET session_replication_role");
}

describe("the migration by which what was written about awards is stored", () => {
  let database: TestDatabase;
  let client: pg.Client;
  let plans: ReadonlyMap<string, unknown>;

  beforeAll(async () => {
    const seeded = await freshDatabase();
    process.env["DATABASE_URL"] = seeded.url;
    await seedDemonstration(seeded.url);
    database = await emptyDatabase();
    await migrate(database.url, before);
    client = new pg.Client(database.url);
    const city = new pg.Client(seeded.url);
    await Promise.all([client.connect(), city.connect()]);
    await copyBack(city, client);
    await city.end();
    await seeded.drop();
    plans = await plansOf(
      client,
      "coalesce((SELECT json_agg(e.event ORDER BY e.position) FROM award_event e WHERE e.award_id = a.id), '[]')",
    );
    await migrate(database.url);
  }, seedingTime);
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it("keeps the plan of every award", async () => {
    expect(plans.size).toBeGreaterThan(10);
    expect(await plansOf(client, "a.events")).toEqual(plans);
  });

  it("makes acts of what stood: each award from its effect, and what was decided, in one order for each company", async () => {
    const { rows } = await client.query<{ kinds: string[]; ordered: boolean }>(
      `SELECT array_agg(act->>'act' ORDER BY position) AS kinds, max(position) + 1 = count(*) AS ordered FROM ledger_act GROUP BY company_id`,
    );
    expect(rows.every(({ ordered }) => ordered)).toBe(true);
    expect(rows.map(({ kinds }) => kinds.join(" ")).filter((kinds) => kinds !== "approve")).toEqual(
      expect.arrayContaining(["approve decide"]),
    );
    expect(new Set(rows.flatMap(({ kinds }) => kinds))).toEqual(new Set(["approve", "decide"]));
    const { rows: awards } = await client.query<{ count: string }>(
      "SELECT count(*) FROM award WHERE effective_at IS NOT NULL",
    );
    expect(rows.flatMap(({ kinds }) => kinds.filter((kind) => kind === "approve"))).toHaveLength(
      Number(awards[0]?.count),
    );
  });

  it("leaves what the acts give", () => {
    const { status, stdout } = spawnSync(process.execPath, ["--import", "tsx", "app/commands/ledger-verify.ts"], {
      env: { ...process.env, DATABASE_URL: database.url },
      encoding: "utf8",
    });
    expect([status, stdout]).toEqual([0, `${plans.size} awards\n`]);
  });
});
