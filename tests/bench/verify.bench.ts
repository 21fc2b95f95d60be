import { closeDatabase, openDatabase } from "~/data/kernel/db.server";
import { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
import { benchDatabase } from "./support/database";
import { beside } from "./support/report";
import { load } from "./verify/load";
import { templateOf } from "./verify/templates";
import { companies, versionsOfOneGroup } from "./verify/versions";

/** Seconds for 100,000 awards on one core. */
const bar = 60;
const copies = 2_000;

/** Verifies the ledgers of 100,000 awards of 80,000 companies with twelve closed months each; prints it, and tells whether the bar is met. */
export async function benchVerify(): Promise<boolean> {
  const database = await benchDatabase();
  try {
    const [first, second] = await versionsOfOneGroup(database.client);
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
