import path from "node:path";
import { heap } from "../../app/commands/prepare/heap.mjs";
import { fileFormats } from "../../app/domain/kernel/list/file";
import type { Exported } from "./exporting";
import { addAwards } from "./support/awards";
import { startChild } from "./support/child";
import { benchDatabase } from "./support/database";
import { project } from "./support/projected";
import { beside } from "./support/report";

const rows = 100_000;
const rounds = 3;

/** What is aimed at for a list of 100,000 rows: seconds, and MB above the idle process. */
const bars = { seconds: 5, megabytes: 150 } as const;

/**
 * Exports 100,000 running subsidies in each format as the task does, reading and calculation included, each time in a process of
 * its own; prints the best of three rounds and tells whether all bars are met.
 */
export async function benchExport(): Promise<boolean> {
  const database = await benchDatabase();
  try {
    await addAwards(database.client, "free-start", rows);
    await project(database.url);
    await database.client.query("VACUUM (ANALYZE)");
    const met = [];
    for (const format of fileFormats) {
      const all: Exported[] = [];
      for (let round = 0; round < rounds; round += 1) all.push(await exportedAs(format, database.url));
      const [best] = all.toSorted((a, b) => a.seconds - b.seconds);
      const most = Math.max(...all.map(({ megabytes }) => megabytes));
      if (!best || !(Number(/-(\d+)-rows/.exec(best.name)?.[1]) >= rows))
        throw new Error(`Not all rows: ${best?.name}`);
      const [fast, small] = [best.seconds <= bars.seconds, most <= bars.megabytes];
      console.log(
        `${best.name}: ${best.seconds.toFixed(2)} s, bar ${beside(bars.seconds, fast)} (${best.cpuSeconds.toFixed(2)} s on the processor); ` +
          `${most.toFixed(0)} MB above the idle process, bar ${beside(bars.megabytes, small)}; ${(best.fileBytes / 1e6).toFixed(1)} MB`,
      );
      met.push(fast, small);
    }
    return !met.includes(false);
  } finally {
    await database.remove();
  }
}

async function exportedAs(format: string, url: string): Promise<Exported> {
  const flags = ["--import", "tsx", "--expose-gc", ...heap];
  const child = startChild(
    path.resolve("tests/bench/exporting.ts"),
    { NODE_ENV: "production", DATABASE_URL: url },
    flags,
  );
  try {
    return await child.ask<Exported>({ format });
  } finally {
    await child.stop();
  }
}
