import { readdir, readFile } from "node:fs/promises";
import type { ClientBase } from "pg";

/** Ticks of a second (USER_HZ). */
const ticks = 100;

const statOf = async (pid: string): Promise<string[] | null> => {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  return text === null ? null : text.slice(text.lastIndexOf(")") + 2).split(" ");
};
const sum = (fields: readonly (string | undefined)[]): number => fields.reduce((all, each) => all + Number(each), 0);

/** What a local PostgreSQL took of the processor since its start, in seconds: its processes that run and those that ended. Linux alone. */
export async function serverProcessor(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ file: string }>("SELECT pg_read_file('postmaster.pid') AS file");
  const postmaster = rows[0]?.file.split("\n")[0] ?? "";
  let taken = 0;
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const stat = await statOf(pid);
    // Of the parent's, those whose end it has seen count too.
    if (pid === postmaster) taken += sum(stat?.slice(11, 15) ?? []);
    else if (stat?.[1] === postmaster) taken += sum(stat.slice(11, 13));
  }
  return taken / ticks;
}
