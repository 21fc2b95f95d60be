import { closeDatabase, openDatabase, prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
import { askRunRelease } from "~/use-cases/payment/ask-run-release.server";
import { prepareRun } from "~/use-cases/payment/prepare-run.server";
import { proposeRun } from "~/use-cases/payment/propose-run.server";
import { releaseRun } from "~/use-cases/payment/release-run.server";
import { type BenchDatabase, benchDatabase } from "./support/database";
import { serverProcessor } from "./support/server-processor";
import { beside } from "./support/report";
import { clear, fund, payees } from "./month-end/load";
import { load } from "./verify/load";
import { type BenchVersion, templateOf } from "./verify/templates";
import { companies, versionsOfOneGroup } from "./verify/versions";

/** Seconds of processor time, of this process and of PostgreSQL, in which 100,000 awards are closed and paid. */
const bar = 10;
const sizes = [1_000, 10_000, 100_000];
const [month, today] = ["2026-01", "2026-02-04"];
const now = new Date(`${today}T02:00:00Z`);
const progress = { expect: () => undefined, advance: () => Promise.resolve(), count: () => undefined };

interface Took {
  readonly own: number;
  readonly database: number;
}

/** What a piece of work takes of the processor, in seconds. */
async function took({ client }: BenchDatabase, work: () => Promise<unknown>): Promise<Took> {
  const [before, cpu] = [await serverProcessor(client), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { own: (user + system) / 1_000_000, database: (await serverProcessor(client)) - before };
}

const official = async (role: "finance" | "approver") => {
  const { userId } = await prisma().roleGrant.findFirstOrThrow({ where: { role, revokedAt: null } });
  const grants = [{ role, zoneIds: "all" as const }];
  return {
    actor: { userId, today, grants, memberships: [], mandates: [], siteIds: [] },
    now,
    today,
    requestId: "bench",
  };
};

/** Closes one month of so many awards with twelve closed months each, and pays it. */
async function monthEnd(database: BenchDatabase, awards: number, versions: readonly [BenchVersion, BenchVersion]) {
  const templates = companies.map(({ n, two, decided }) =>
    templateOf(n, two ? versions : [versions[0]], decided, { confirmed: 1 }),
  );
  const copies = awards / 50;
  await clear(database.client);
  await load(database.client, templates, copies);
  await fund(database.client, templates, copies);
  await payees(database.client, versions);
  const [finance, approver] = [await official("finance"), await official("approver")];
  const id = newId();
  const scope = { programIds: versions.map(({ programId }) => programId), zoneIds: [versions[0].zoneId] };
  const run = { id, taskId: newId(), ...scope, through: month, part: "all" as const, canaryId: null };
  const prepared = await took(database, async () => {
    await prepareRun(finance, run);
    await proposeRun(finance, id, progress);
  });
  const { version } = await prisma().paymentRun.findUniqueOrThrow({ where: { id } });
  const released = await took(database, async () => {
    await askRunRelease(approver, { runId: id, version, taskId: newId() });
    await releaseRun(approver, id, progress);
  });
  const left = await prisma().openMonth.count();
  const lines = await prisma().paymentLine.count({ where: { runId: id, state: { in: ["sent", "settled"] } } });
  if (lines !== awards || left > 0)
    throw new Error(`${lines} of ${awards} awards were closed, ${left} months are open.`);
  return { prepared, released };
}

/** One month of 1,000, of 10,000 and of 100,000 awards is closed and paid; prints what it takes, and tells whether the bar is met. */
export async function benchMonthEnd(): Promise<boolean> {
  const database = await benchDatabase();
  try {
    const versions = await versionsOfOneGroup(database.client);
    openDatabase(database.url, 2);
    let met = true;
    for (const awards of sizes) {
      const { prepared, released } = await monthEnd(database, awards, versions);
      const seconds = prepared.own + prepared.database + released.own + released.database;
      const parts = [prepared, released].map(
        ({ own, database: server }) => `${own.toFixed(2)} + ${server.toFixed(2)} s`,
      );
      const isLast = awards === sizes.at(-1);
      if (isLast) met = seconds <= bar;
      console.log(
        `a month of ${awards.toLocaleString("en")} awards closed and paid: ${seconds.toFixed(2)} s of the processor (this process + PostgreSQL: prepared ${parts[0]}, released ${parts[1]})${isLast ? `; bar ${beside(bar, met)}` : ""}`,
      );
      if (awards === sizes[0]) {
        const { differences } = await verifyLedgers();
        if (differences.length > 0)
          throw new Error(`What was released differs: ${JSON.stringify(differences.slice(0, 3))}`);
      }
    }
    return met;
  } finally {
    await closeDatabase();
    await database.remove();
  }
}
