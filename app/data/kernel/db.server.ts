import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { PrismaClient, type Prisma } from "~/data/generated/client";
import { asTransaction, GuardedPool, refuseInTransaction } from "./guarded-pool";
import { types } from "./pg-types";

/** A transaction. Whatever is called inside it takes it: Prisma's calls, and typed reads. */
export type Tx = Prisma.TransactionClient & Reading;

interface Database {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  /** What this process keeps of the database, by what keeps it. */
  readonly kept: WeakMap<object, unknown>;
}

let open: Database | undefined;

/** Milliseconds. Nobody waits longer for a database that is silent or busy, and it stops working on what nobody waits for. */
const timeouts = { connectionTimeoutMillis: 10_000, query_timeout: 20_000, statement_timeout: 20_000 } as const;

/** Opens the one pool of this process, shared by Prisma, the session store and the queue. */
export function openDatabase(url: string, size: number): Database {
  if (open) throw new Error("The database is open already.");
  const pool = new GuardedPool({ ...timeouts, connectionString: url, max: size, types, application_name: "slipway" });
  pool.on("error", (error) => log.error({ err: error }, "an idle database connection failed"));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: false }) });
  open = { url, pool, prisma, kept: new WeakMap() };
  return open;
}

export async function closeDatabase(): Promise<void> {
  const closing = open;
  open = undefined;
  await closing?.prisma.$disconnect();
  await closing?.pool.end();
}

const database = (): Database => open ?? openDatabase(env().DATABASE_URL, env().DATABASE_POOL_SIZE);

function outside(): Database {
  refuseInTransaction();
  return database();
}

export const prisma = (): PrismaClient => outside().prisma;
export const pool = (): pg.Pool => outside().pool;
export const databaseUrl = (): string => database().url;
/** What `keeper` keeps of the open database; made when it is first asked for. */
export function keptBy<Kept>(keeper: object, make: () => Kept): Kept {
  const { kept } = database();
  if (!kept.has(keeper)) kept.set(keeper, make());
  return kept.get(keeper) as Kept;
}

/** Reads that queries are given to: each as things stand then, several as of one moment, or those of a transaction. */
export interface Reading {
  /** Rows of a typed read. The caller names the row's shape; dates are 'YYYY-MM-DD', bigint is number, numeric is string. */
  rows<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Like `rows`, prepared once per connection under its name: for the hot reads. */
  preparedRows<Row extends pg.QueryResultRow>(name: string, text: string, values: readonly unknown[]): Promise<Row[]>;
}

/** Reads that go where `connection` says when they are asked. */
export const readingThrough = (connection: () => pg.Pool | pg.ClientBase): Reading => ({
  rows: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
    (await connection().query<Row>(text, [...values])).rows,
  preparedRows: async <Row extends pg.QueryResultRow>(name: string, text: string, values: readonly unknown[]) =>
    (await connection().query<Row>({ name, text, values: [...values] })).rows,
});

export const asItStands: Reading = readingThrough(pool);
export const { rows, preparedRows } = asItStands;

/** The handle of a transaction with its own reads, defined and not assigned: Prisma puts what is assigned on the client that all share. */
const withReading = (tx: Prisma.TransactionClient, reading: Reading): Tx =>
  Object.create(tx, Object.getOwnPropertyDescriptors(reading)) as Tx;

/**
 * One transaction: what is written inside commits together or not at all. Locks are taken with `FOR UPDATE` where it matters.
 * Throws when something inside asks for another connection. `seconds` is how long all of it may take: no request waits for more than is usual.
 */
export function transact<Result>(
  work: (tx: Tx) => Promise<Result>,
  { seconds = 20 }: { readonly seconds?: number } = {},
): Promise<Result> {
  return asTransaction((connection) =>
    prisma().$transaction((tx) => work(withReading(tx, readingThrough(connection))), {
      maxWait: 10_000,
      timeout: seconds * 1_000,
    }),
  );
}
