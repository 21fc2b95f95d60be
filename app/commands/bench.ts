import { benchBankFile } from "../../tests/bench/bank-file.bench";
import { benchExport } from "../../tests/bench/export.bench";
import { benchImport } from "../../tests/bench/import.bench";
import { benchMillion, parts } from "../../tests/bench/million.bench";
import { benchMonthEnd } from "../../tests/bench/month-end.bench";
import { benchPlans } from "../../tests/bench/plans.bench";
import { benchReplay } from "../../tests/bench/replay.bench";
import { benchVerify } from "../../tests/bench/verify.bench";
import { growCity, keepCity } from "../../tests/bench/support/city";
import { benchDatabase } from "../../tests/bench/support/database";
import { measureCity } from "../../tests/bench/support/measure";
import { hostile } from "../../tests/bench/support/hostile";
import { measureMemory, requests } from "../../tests/bench/support/memory";
import { bars, beside, meetsBar, table } from "../../tests/bench/support/report";
import { startServers } from "../../tests/bench/support/servers";
import type { ClientBase } from "pg";
import { SetupError } from "~/platform/setup-error";
import { command } from "./support/command";

const ofCity = ["queue", "case", "award", "home", "submit", "memory"];
/** Takes a city of its own, and longest: only where it is asked for; whole, or a part of it by `million:NAME`. */
const million = "million";
const names = [...ofCity, "plans", "replay", "export", "verify", "import", "bank-file", "month-end", million];
const partsOfMillion = parts.map((part) => `${million}:${part}`);

/** Drafts are numbered from here on, a million for each size; copies of the city stay far below. */
const drafts = 10_000_000;

await command(async (args) => {
  const asked = args.filter((arg) => arg !== "--small");
  if (asked.some((name) => ![...names, ...partsOfMillion].includes(name)))
    throw new SetupError(
      `Usage: npm run bench [-- [--small] NAME …] (10,000 applications only; of ${[...names, `${million}:LIST`].join(", ")})`,
    );
  const wanted = (name: string) => asked.length === 0 || asked.includes(name);
  const met: boolean[] = [];
  const ofMillion = parts.filter((part) => asked.includes(`${million}:${part}`));
  if (ofMillion.length > 0 || asked.includes(million))
    met.push(await benchMillion(asked.includes(million) ? [] : ofMillion));
  if (ofCity.some(wanted))
    met.push(...(await benchCity(args.includes("--small") ? [10_000] : [10_000, 1_000_000], wanted)));
  if (wanted("plans")) {
    const { plans, seconds, plansPerSecond } = benchPlans();
    console.log(
      `${plans} plans of 36 months on one core: ${seconds.toFixed(2)} s, ${plansPerSecond.toFixed(0)} a second`,
    );
  }
  if (wanted("replay")) {
    const { awards, seconds, cpuSeconds } = await benchReplay();
    console.log(
      `${awards} awards replayed: ${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s of them on the processor`,
    );
  }
  if (wanted("export")) met.push(await benchExport());
  if (wanted("verify")) met.push(await benchVerify());
  if (wanted("import")) met.push(await benchImport());
  if (wanted("bank-file")) met.push(benchBankFile());
  if (wanted("month-end")) met.push(await benchMonthEnd());
  if (met.includes(false)) process.exitCode = 1;
});

/** Prints what is wanted at each size, and tells for each figure with a bar whether that is met. */
async function benchCity(sizes: readonly number[], wanted: (name: string) => boolean): Promise<boolean[]> {
  const database = await benchDatabase();
  const met: boolean[] = [];
  try {
    await keepCity(database.client);
    let copies = 0;
    for (const [i, applications] of sizes.entries()) {
      const begun = Date.now();
      copies = await growCity(database, applications, copies);
      console.error(`${applications.toLocaleString("en")} applications after ${(Date.now() - begun) / 1000} s`);
      const servers = await startServers(database.url);
      try {
        const measured = await measureCity(servers, database.client, drafts + i * 1_000_000, wanted);
        if (measured.length > 0) console.log(table(applications, measured));
        met.push(...measured.map((each) => meetsBar(each, measured)));
      } finally {
        await servers.stop();
      }
      if (wanted("memory")) met.push(await benchMemory(database, applications));
    }
  } finally {
    await database.remove();
  }
  return met;
}

async function benchMemory(
  { url, client }: { readonly url: string; readonly client: ClientBase },
  applications: number,
) {
  const servers = await startServers(url);
  try {
    const held = await measureMemory(servers, client);
    const figures = [
      [
        `${requests.toLocaleString("en")} mixed requests at ${applications.toLocaleString("en")} applications`,
        held.mixed,
      ],
      [`${hostile.requests.toLocaleString("en")} malformed ones`, held.malformed],
      [`${hostile.megabytes} MB of posts too large`, held.tooLarge],
    ] as const;
    for (const [after, { now, most }] of figures)
      console.log(
        `web process after ${after}: ${now} MB, ${most} at most; bar ${beside(bars.memory, now <= bars.memory)}`,
      );
    return figures.every(([, { now }]) => now <= bars.memory);
  } finally {
    await servers.stop();
  }
}
