import { cp } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase, openDatabase } from "~/data/kernel/db.server";
import { env } from "~/platform/env.server";
import { copiedDatabase, freshDatabase, type TestDatabase } from "./database";

const seedingTime = 300_000;
/** Enough for races; PostgreSQL prepares each anew for each file. */
const connections = 4;

function open({ url }: TestDatabase): void {
  process.env["DATABASE_URL"] = url;
  openDatabase(url, connections);
}

/** Opens a database of its own before the tests of a file; it is gone after them. `fill` puts in what all of them need. */
export function useDatabase(fill: (url: string) => Promise<void> = () => Promise.resolve()): void {
  use(async () => {
    const database = await freshDatabase();
    open(database);
    await fill(database.url);
    return database;
  });
}

interface Seed {
  readonly database: TestDatabase;
  readonly files: string;
  readonly facts: unknown;
}

/** What was seeded in this process, by what seeded it. */
const seeds = new Map<unknown, Seed>();

/** As `useDatabase`; the files that call it with the same `fill` have copies of what it makes once. `told` gets what it returns. */
export function useSeededDatabase<Facts>(fill: () => Promise<Facts>, told: (facts: Facts) => void): void {
  use(async () => {
    const { database: seeded, files, facts } = seeds.get(fill) ?? (await seed(fill));
    const database = await copiedDatabase(seeded);
    open(database);
    await cp(files, env().FILES_DIR, { recursive: true });
    told(structuredClone(facts) as Facts);
    return database;
  });
}

async function seed(fill: () => Promise<unknown>): Promise<Seed> {
  const database = await freshDatabase();
  open(database);
  const facts = await fill();
  await closeDatabase();
  const files = path.join(inject("postgres").files, database.name);
  await cp(env().FILES_DIR, files, { recursive: true });
  const made = { database, files, facts };
  seeds.set(fill, made);
  return made;
}

function use(make: () => Promise<TestDatabase>): void {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await make();
  }, seedingTime);
  afterAll(async () => {
    await closeDatabase();
    await database?.drop();
  });
}
