import { writeFile } from "node:fs/promises";
import path from "node:path";
import { keptCities } from "./lists/cities";
import { measureLists } from "./lists/measure";
import { meets, pageTable } from "./lists/report";
import type { BenchAddress } from "./support/database";
import { compiled, type Servers, startServers } from "./support/servers";

/** Asks every list and every page that counts at both sizes, prints what it takes, and tells whether all of it stays within its bars. */
export async function benchMillion(): Promise<boolean> {
  const cities = await keptCities();
  const started: Servers[] = [];
  const program = await compiled();
  const start = async (city: BenchAddress) => {
    const servers = await startServers(city.url, program);
    started.push(servers);
    return { ...city, servers };
  };
  try {
    const timed = await measureLists(await start(cities.small), await start(cities.large));
    const missed = timed.filter((each) => !meets(each)).length;
    console.log(`${pageTable(timed)}\n\n${timed.length} addresses, ${missed} beyond a bar.`);
    await writeFile(path.resolve(".data/bench/million.json"), JSON.stringify(timed));
    return missed === 0;
  } finally {
    await Promise.all(started.map((servers) => servers.stop()));
    await cities.close();
  }
}
