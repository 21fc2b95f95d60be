import { describe, expect, it } from "vitest";
import { transact } from "~/data/kernel/db.server";
import { claimTask, endTask, writeProgress } from "~/data/task/task.server";
import { newId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { followTask, type TaskNews } from "~/presenters/task/follow-task.server";
import { startTask } from "~/use-cases/task/start-task.server";
import { now, useDatabase } from "../application/support/world";
import { never, official } from "./support/city";

useDatabase();

const soon = new Date(now.getTime() + 86_400_000);

async function anExport(ctx: UseCaseContext): Promise<string> {
  const id = newId();
  const params = { zoneId: null, programId: null, endsWithin: null, language: "en" } as const;
  await startTask(ctx, { id, kind: "exportRunningSubsidies", params });
  return id;
}

describe("following a piece of one's own work", () => {
  it("tells of each change once, and ends when it is over", async () => {
    const ctx = await official("auditor", "all");
    const id = await anExport(ctx);
    const news = followTask(ctx, id, never);
    const next = async () => (await news.next()).value as TaskNews | undefined;
    expect(await next()).toEqual({ state: "waiting", stopAsked: false, done: 0, total: null });
    const claim = await transact((tx) => claimTask(tx, { now, silentSince: now, busy: [], fileKey: newId() }));
    await writeProgress(claim!, now, { done: 5, total: 9 });
    expect(await next()).toEqual({ state: "running", stopAsked: false, done: 5, total: 9 });
    const end = { state: "done", finishedAt: now, expiresAt: soon, done: 9, total: 9 } as const;
    setTimeout(() => void transact((tx) => endTask(tx, claim!, end)), 700);
    expect(await next()).toEqual({ state: "done", stopAsked: false, done: 9, total: 9 });
    expect(await next()).toBeUndefined();
  });

  it("ends when nobody listens any more", async () => {
    const ctx = await official("auditor", "all");
    const id = await anExport(ctx);
    const leaving = new AbortController();
    const told: string[] = [];
    for await (const { state } of followTask(ctx, id, leaving.signal)) {
      told.push(state);
      leaving.abort();
    }
    expect(told).toEqual(["waiting"]);
  });

  it("is its owner's alone", async () => {
    const id = await anExport(await official("auditor", "all"));
    const stranger = followTask(await official("auditor", "all"), id, never);
    await expect(stranger.next()).rejects.toMatchObject({ name: "NotFound" });
  });
});
