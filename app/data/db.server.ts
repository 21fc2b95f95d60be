import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { PrismaClient, type Prisma } from "./generated/client";

export type Tx = Prisma.TransactionClient;

interface Database {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
}

/** Legal dates stay strings: node-postgres would make them local midnights. Counts and fen fit a double exactly. */
const parsers = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.DATE, (value) => value],
  [1182, (value) => value.slice(1, -1).split(",").filter(Boolean)],
  [pg.types.builtins.INT8, Number],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

let open: Database | undefined;

/** Opens the one pool of this process, shared by Prisma, the session store and the queue. */
export function openDatabase(url: string, size: number): Database {
  if (open) throw new Error("The database is open already.");
  const pool = new pg.Pool({ connectionString: url, max: size, types, application_name: "slipway" });
  pool.on("error", (error) => log.error({ err: error }, "an idle database connection failed"));
  open = { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: false }) }) };
  return open;
}

export async function closeDatabase(): Promise<void> {
  const closing = open;
  open = undefined;
  await closing?.prisma.$disconnect();
  await closing?.pool.end();
}

const database = (): Database => open ?? openDatabase(env().DATABASE_URL, env().DATABASE_POOL_SIZE);

export const prisma = (): PrismaClient => database().prisma;
export const pool = (): pg.Pool => database().pool;

/** Rows of a typed read. The caller names the row's shape; dates are 'YYYY-MM-DD', bigint is number, numeric is string. */
export async function rows<Row extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return (await pool().query<Row>(text, [...values])).rows;
}

/** Like `rows`, prepared once per connection under its name: for the hot reads. */
export async function preparedRows<Row extends pg.QueryResultRow>(
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  return (await pool().query<Row>({ name, text, values: [...values] })).rows;
}

/** Reads that queries are given to: each as things stand then, or several as of one moment. */
export interface Reading {
  readonly rows: typeof rows;
  readonly preparedRows: typeof preparedRows;
}

export const asItStands: Reading = { rows, preparedRows };

/** Work in which all reads see the database as of one moment, and which can change nothing. Keeps a connection meanwhile. */
export async function inSnapshot<Result>(work: (reading: Reading) => Promise<Result>): Promise<Result> {
  const client = await pool().connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const result = await work({
      rows: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
        (await client.query<Row>(text, [...values])).rows,
      preparedRows: async <Row extends pg.QueryResultRow>(name: string, text: string, values: readonly unknown[]) =>
        (await client.query<Row>({ name, text, values: [...values] })).rows,
    });
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((reason: Error) => (broken = reason));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** One transaction: what is written inside commits together or not at all. Locks are taken with `FOR UPDATE` where it matters. */
export function transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return prisma().$transaction(work, { maxWait: 10_000, timeout: 20_000 });
}
