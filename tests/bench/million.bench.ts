import { writeFile } from "node:fs/promises";
import path from "node:path";
import { keptCities } from "./lists/cities";
import { lists } from "~/domain/desk/lists";
import { beside, measureLists } from "./lists/measure";
import { meets, pageTable } from "./lists/report";
import type { BenchAddress } from "./support/database";
import { compiled, type Servers, startServers } from "./support/servers";

/** What can be asked alone. */
export const parts: readonly string[] = [...Object.keys(lists), beside];

/** Asks every list and every page that counts at both sizes, or those named, prints what it takes, and tells whether all of it stays within its bars. */
export async function benchMillion(only: readonly string[]): Promise<boolean> {
  const cities = await keptCities();
  const started: Servers[] = [];
  const program = await compiled();
  const start = async (city: BenchAddress) => {
    const servers = await startServers(city.url, program);
    started.push(servers);
    return { ...city, servers };
  };
  try {
    const { timed, unanswered } = await measureLists(
      await start(cities.small),
      await start(cities.large),
      (name) => only.length === 0 || only.includes(name),
    );
    const missed = timed.filter((each) => !meets(each)).length;
    console.log(`${pageTable(timed)}\n\n${timed.length} addresses, ${missed} beyond a bar.`);
    for (const each of unanswered) console.log(`no answer: ${each}`);
    await writeFile(path.resolve(".data/bench/million.json"), JSON.stringify(timed));
    return missed === 0 && unanswered.length === 0;
  } finally {
    await Promise.all(started.map((servers) => servers.stop()));
    await cities.close();
  }
}
