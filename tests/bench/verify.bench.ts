import type { ClientBase } from "pg";
import { closeDatabase, openDatabase } from "~/data/kernel/db.server";
import { withUsual } from "~/domain/program/draft/usual";
import { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
import { benchDatabase } from "./support/database";
import { beside } from "./support/report";
import { load } from "./verify/load";
import { type BenchVersion, templateOf } from "./verify/templates";

/** Seconds for 100,000 awards on one core. */
const bar = 60;
const copies = 2_000;
/** Of forty companies ten have two awards, and of their fifty awards five have two decisions. */
const companies = Array.from({ length: 40 }, (_, n) => ({ n, two: n % 4 === 0, decided: n % 8 === 1 }));

/** Two published versions of different programs, in one stacking group where there are such. */
async function versions(client: ClientBase): Promise<readonly [BenchVersion, BenchVersion]> {
  const { rows } = await client.query<BenchVersion>(
    `SELECT v.id AS "versionId", v.program_id AS "programId", z.id AS "zoneId", v.content
       FROM program_version v JOIN program p ON p.id = v.program_id
       CROSS JOIN LATERAL (SELECT id FROM zone WHERE p.zone_id IS NULL OR id = p.zone_id ORDER BY position LIMIT 1) z
      WHERE v.published_at IS NOT NULL AND v.content->>'stackingGroup' IS NOT NULL AND v.content->>'settlement' = 'toCompany'
      ORDER BY v.content->>'stackingGroup', p.number, v.number`,
  );
  const known = rows.map((row) => ({ ...row, content: withUsual(row.content) }));
  for (const first of known) {
    const second = known.find(
      ({ programId, content }) =>
        programId !== first.programId && content.stackingGroup === first.content.stackingGroup,
    );
    if (second) return [first, second];
  }
  throw new Error("The demonstration has no two programs of one group.");
}

/** Verifies the ledgers of 100,000 awards of 80,000 companies with twelve closed months each; prints it, and tells whether the bar is met. */
export async function benchVerify(): Promise<boolean> {
  const database = await benchDatabase();
  try {
    const [first, second] = await versions(database.client);
    const templates = companies.map(({ n, two, decided }) => templateOf(n, two ? [first, second] : [first], decided));
    await load(database.client, templates, copies);
    openDatabase(database.url, 2);
    const [begun, cpu] = [performance.now(), process.cpuUsage()];
    const { awards, differences } = await verifyLedgers();
    const seconds = (performance.now() - begun) / 1_000;
    const { user, system } = process.cpuUsage(cpu);
    if (differences.length > 0)
      throw new Error(`The bench's own ledgers differ: ${JSON.stringify(differences.slice(0, 3))}`);
    const met = seconds <= bar;
    const own = ((user + system) / 1_000_000).toFixed(1);
    console.log(
      `ledgers of ${awards.toLocaleString("en")} awards verified: ${seconds.toFixed(1)} s, ${own} s of them in this process; bar ${beside(bar, met)}`,
    );
    return met;
  } finally {
    await closeDatabase();
    await database.remove();
  }
}
