import { closeDatabase, openDatabase } from "~/data/kernel/db.server";
import { growLists } from "./lists/grow";
import { measureLists, type Timed } from "./lists/measure";
import { compared, listTable } from "./lists/report";
import { growCity, keepCity, listed } from "./support/city";
import { benchDatabase } from "./support/database";
import { startServers } from "./support/servers";

const sizes = [10_000, 1_000_000] as const;

/** Asks every list at both sizes, prints what it takes, and tells whether all of it stays within its bars. */
export async function benchMillion(): Promise<boolean> {
  const database = await benchDatabase();
  const measured: Timed[][] = [];
  try {
    await keepCity(database.client);
    openDatabase(database.url, 3);
    let [copies, had] = [0, 0];
    for (const size of sizes) {
      const begun = Date.now();
      copies = await growCity(database.client, size, copies, listed);
      await growLists(database.client, had, size);
      had = size;
      console.error(`${size.toLocaleString("en")} applications after ${(Date.now() - begun) / 1000} s`);
      const servers = await startServers(database.url);
      try {
        measured.push(await measureLists(servers, database.client));
      } finally {
        await servers.stop();
      }
    }
  } finally {
    await closeDatabase();
    await database.remove();
  }
  const all = compared(measured[0] ?? [], measured[1] ?? []);
  console.log(
    `${listTable(all)}\n\n${all.length} addresses of lists, ${all.filter(({ met }) => !met).length} beyond a bar.`,
  );
  return all.every(({ met }) => met);
}
