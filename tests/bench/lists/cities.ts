import { createHash } from "node:crypto";
import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { startEmbedded } from "../../../app/platform/postgres/embedded";
import { migrate } from "../../../prisma/migrate/apply";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { growCity, keepCity } from "../support/city";
import { atHome, type BenchAddress, demonstrate } from "../support/database";
import { keepChanges } from "./changes";
import { keepCourses } from "./courses";
import { growLists } from "./grow";
import { listed } from "./parts";

/** A city of so many applications; `small` and `large` are alike but for that. */
export interface Cities {
  readonly small: BenchAddress;
  readonly large: BenchAddress;
  close(): Promise<void>;
}

export const sizes = { small: 10_000, large: 1_000_000 } as const;

const folder = path.resolve(".data/bench");

/** Cities are only read, and built anew where a machine that stops breaks them: nothing waits for the disk. */
const settings = {
  autovacuum: "off",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "16GB",
  checkpoint_timeout: "1h",
};

/** What a city is made by. Its days are counted from the one on which it was built, so none is kept beyond its month. */
async function recipe(): Promise<string> {
  const made = createHash("sha256").update(new Date().toISOString().slice(0, 7));
  const files = await readdir("prisma/seed", { recursive: true });
  const seed = files.filter((each) => each.endsWith(".ts")).map((each) => path.join("prisma/seed", each));
  const lists = ["changes", "courses", "grow", "parts"].map((each) => `tests/bench/lists/${each}.ts`);
  for (const file of [...seed.toSorted(), ...lists, "tests/bench/support/city.ts"]) made.update(await readFile(file));
  return made.digest("base64url");
}

/** Both cities, as an earlier run left them, with the migrations since then; built where they are missing or made otherwise. */
export async function keptCities(): Promise<Cities> {
  await mkdir(folder, { recursive: true });
  const server = await startEmbedded({ dataDir: path.join(folder, "postgres"), settings, notice: console.error });
  const opened: pg.Client[] = [];
  const open = async (url: string): Promise<BenchAddress> => {
    const client = new pg.Client(url);
    await client.connect();
    opened.push(client);
    return { url, client };
  };
  const close = async () => {
    await Promise.all(opened.map((client) => client.end()));
    await server.stop();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close());
  try {
    atHome(server.url, folder);
    const urlOf = (name: keyof typeof sizes) => Object.assign(new URL(server.adminUrl), { pathname: `/${name}` }).href;
    const { client: admin } = await open(server.adminUrl);
    const made = await recipe();
    const { rows } = await admin.query<{ kept: boolean }>(
      `SELECT count(*) = 2 AS kept FROM pg_database WHERE datname IN ('small', 'large') AND shobj_description(oid, 'pg_database') = $1`,
      [made],
    );
    if (!rows[0]?.kept) await build(admin, urlOf, made);
    const [small, large] = [await open(urlOf("small")), await open(urlOf("large"))];
    for (const { url, client } of [small, large])
      if ((await migrate(url)).length > 0) await client.query("VACUUM (ANALYZE)");
    return { small, large, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Keeps what copies are made of. */
async function keepTemplates(city: BenchAddress): Promise<void> {
  const today = todayIn(cityTimeZone, new Date());
  await keepCity(city.client, listed);
  await keepCourses(city, today);
  await keepChanges(city.client, today);
}

/** Builds the small city, and the large one from a copy of it. */
async function build(admin: pg.Client, urlOf: (name: keyof typeof sizes) => string, made: string): Promise<void> {
  for (const name of ["large", "small"]) await admin.query(`DROP DATABASE IF EXISTS ${name}`);
  await admin.query("CREATE DATABASE small");
  let [copies, had] = [0, 0];
  for (const name of ["small", "large"] as const) {
    const begun = Date.now();
    if (name === "large") await admin.query("CREATE DATABASE large TEMPLATE small STRATEGY file_copy");
    else await demonstrate(urlOf(name));
    const client = new pg.Client(urlOf(name));
    await client.connect();
    try {
      const city = { url: urlOf(name), client };
      if (name === "small") await keepTemplates(city);
      const before = copies;
      copies = await growCity(city, sizes[name], before, listed);
      await growLists(city, { from: had, to: sizes[name], copies: [before + 1, copies] });
    } finally {
      await client.end();
    }
    had = sizes[name];
    console.error(`${had.toLocaleString("en")} applications built in ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  }
  for (const name of ["small", "large"]) await admin.query(`COMMENT ON DATABASE ${name} IS '${made}'`);
}
