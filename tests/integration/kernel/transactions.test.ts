import { describe, expect, it } from "vitest";
import { closeDatabase, databaseUrl, openDatabase, pool, prisma, rows, transact } from "~/data/kernel/db.server";
import { contentOf } from "~/data/program/content.server";
import { readSettings } from "~/data/city/settings.server";
import { withdrawApplication } from "~/use-cases/decision/withdraw-application.server";
import { aDraft, stored, submit } from "../application/support/application";
import { city } from "../application/support/program";
import { useDatabase } from "../application/support/world";

useDatabase(async () => void (await city()));

const refused = /reads through itself/;

describe("inside a transaction", () => {
  it("nothing can ask the pool for another connection", async () => {
    const { applicationId } = await aDraft();
    const { programVersionId } = await stored(applicationId);
    await contentOf(programVersionId);
    const own = pool();
    const asking: readonly (() => Promise<unknown>)[] = [
      () => rows("SELECT 1"),
      () => own.query("SELECT 1"),
      () => own.connect(),
      async () => prisma().user.count(),
      () => transact(() => Promise.resolve()),
      // Also where this process would have known the answer.
      async () => contentOf(programVersionId),
    ];
    for (const ask of asking) await expect(transact((tx) => tx.user.count().then(ask))).rejects.toThrow(refused);
    expect(await rows("SELECT 1")).toHaveLength(1);
  });

  it("reads have the shapes that they have outside, and see what it wrote", async () => {
    const text = "SELECT DATE '2026-03-09' AS day, 5::bigint AS n, 1.50::numeric AS share, '{\"a\":1}'::jsonb AS tree";
    const outside = await rows(text);
    const inside = await transact(async (tx) => {
      await tx.setting.create({ data: { key: "cityCode", value: "XX", updatedAt: new Date() } });
      expect((await readSettings(tx)).cityCode).toBe("XX");
      return [await tx.rows(text), await tx.preparedRows("shapes", text, [])];
    });
    expect(inside).toEqual([outside, outside]);
    await prisma().setting.deleteMany({ where: { key: "cityCode" } });
  });

  it("what is read and never committed is not kept for others", async () => {
    const undone = transact(async (tx) => {
      await tx.setting.create({ data: { key: "cityCode", value: "YY", updatedAt: new Date() } });
      expect((await readSettings(tx)).cityCode).toBe("YY");
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect((await readSettings()).cityCode).toBe("DL");
  });

  it("reads are its own, however many others are open", async () => {
    const own = async (): Promise<string[]> =>
      transact(async (tx) => {
        await tx.user.count();
        await new Promise((resolve) => setTimeout(resolve, 20));
        const text = "SELECT pg_backend_pid()::text AS process";
        const read = [await tx.rows(text), await tx.preparedRows("process", text, []), await tx.$queryRawUnsafe(text)];
        return (read as { process: string }[][]).flatMap((found) => found.map(({ process }) => process));
      });
    const processes = await Promise.all([own(), own(), own(), own()]);
    for (const read of processes) expect(new Set(read).size).toBe(1);
    expect(new Set(processes.flat()).size).toBe(4);
  });

  it("its handle is of no use when it is over", async () => {
    const late = await transact((tx) => Promise.resolve(() => tx.rows("SELECT 1")));
    await expect(late()).rejects.toThrow("The transaction is over.");
  });
});

it("more withdrawals at once than the pool has connections are all answered", async () => {
  const drafts = await Promise.all([1, 2, 3, 4, 5, 6].map(() => aDraft()));
  for (const { ctx, applicationId } of drafts) await submit(ctx, applicationId);
  const url = databaseUrl();
  await closeDatabase();
  openDatabase(url, 2);
  await Promise.all(drafts.map(({ ctx, applicationId }) => withdrawApplication(ctx, { applicationId, version: 2 })));
  for (const { applicationId } of drafts) expect(await stored(applicationId)).toMatchObject({ state: "withdrawn" });
});
