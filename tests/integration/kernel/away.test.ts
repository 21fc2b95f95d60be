import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { guard } from "~/auth/guard.server";
import { readiness } from "~/data/city/readiness.server";
import { closeDatabase, databaseUrl, openDatabase, prisma, rows, transact } from "~/data/kernel/db.server";
import { useDatabase } from "../../support/use-database";

useDatabase();

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)));

/** What a page answers that does this work. */
async function answer(work: () => Promise<unknown>): Promise<unknown> {
  const page = guard.loader("public", work);
  const context = { nonce: "", requestId: "test", clientAddress: "127.0.0.1" };
  const args = { request: new Request("http://localhost/"), params: {}, context };
  return page(args as Parameters<typeof page>[0]).catch((error: unknown) =>
    error instanceof Response ? error.status : error,
  );
}

const ways: readonly (readonly [string, (failing: string) => Promise<unknown>])[] = [
  ["a read", (sql) => rows(sql)],
  ["Prisma", (sql) => prisma().$executeRawUnsafe(sql)],
  ["a transaction", (sql) => transact((tx) => tx.$executeRawUnsafe(sql))],
  ["a read in a transaction", (sql) => transact((tx) => tx.rows(sql))],
];

describe.each(ways)("where the database cannot be used, %s is answered with 503", (_, way) => {
  it.each(["53100", "57P01", "58030", "08006"])("that fails with %s", async (state) => {
    const failing = `DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '${state}'; END $$`;
    expect(await answer(() => way(failing))).toBe(503);
  });

  it("but not a mistake of ours", async () => {
    expect(await answer(() => way("SELECT nonsense"))).toBeInstanceOf(Error);
  });
});

describe("a database", () => {
  let url: string;
  const at = async (port: number): Promise<void> => {
    url = databaseUrl();
    await closeDatabase();
    const other = new URL(url);
    other.port = String(port);
    openDatabase(other.href, 2);
  };
  afterEach(async () => {
    await closeDatabase();
    openDatabase(url, 10);
  });

  it("that is away is answered with 503, and nothing is ready", async () => {
    const gone = createServer();
    const port = await listening(gone);
    await new Promise((resolve) => gone.close(resolve));
    await at(port);
    for (const [, way] of ways) expect(await answer(() => way("SELECT 1"))).toBe(503);
    expect(await readiness()).toEqual({ database: false, pendingMigrations: [] });
  });

  it("that is silent is too, in bounded time", async () => {
    const sockets = new Set<Socket>();
    const silent = createServer((socket) => void sockets.add(socket));
    await at(await listening(silent));
    expect(await readiness()).toEqual({ database: false, pendingMigrations: [] });
    const answers = await Promise.all(ways.map(([, way]) => answer(() => way("SELECT 1"))));
    expect(answers).toEqual([503, 503, 503, 503]);
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  it("that answers has every migration of the release", async () => {
    url = databaseUrl();
    expect(await readiness()).toEqual({ database: true, pendingMigrations: [] });
  });
});
