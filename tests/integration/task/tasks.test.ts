import { taskRuns } from "~/jobs/kinds/kinds.server";
import { beforeEach, describe, expect, it } from "vitest";
import { prisma, rows, transact } from "~/data/kernel/db.server";
import { claimTask, writeProgress } from "~/data/task/task.server";
import type { ApplicationState } from "~/domain/application/states";
import { mostTakeOvers, mostUnderWay, silentSeconds } from "~/domain/task/task";
import { newId } from "~/platform/ids";
import { files } from "~/platform/storage/files.server";
import type { UseCaseContext } from "~/data/access/context";
import { forgetExpired } from "~/use-cases/task/forget-expired.server";
import { openTaskFile } from "~/presenters/task/open-task-file.server";
import { runNextTask, runTasks } from "~/use-cases/task/run-tasks.server";
import { listTasks, showTask } from "~/presenters/task/show-task.server";
import { Lanes } from "~/use-cases/task/lanes";
import { startTask } from "~/use-cases/task/start-task.server";
import { stopTask } from "~/use-cases/task/stop-task.server";
import { audited, now, useDatabase } from "../application/support/world";
import { aCase, aProgramOf, clockFrom, done, keptFiles, never, official, runAndStop, stored } from "./support/city";
import { withCases } from "../../support/application";

useDatabase();

/** Takes on what waits, or what nobody has spoken of since a moment. */
const claiming = (silentSince: Date) => ({ now, silentSince, busy: [], fileKey: newId() });

const everything = {
  ...({ zoneId: null, programId: null, assignee: "anyone", approval: null, due: null, q: "" } as const),
  ...({ sort: "submitted", order: "asc", language: "en" } as const),
};

/** A new export of every application in some states. */
async function anExport(ctx: UseCaseContext, id = newId(), states: ApplicationState[] = ["review"]): Promise<string> {
  await startTask(ctx, { id, kind: "exportApplications", params: { ...everything, states } });
  return id;
}

/** So many rejected applications of one company. */
async function manyRejected(program: Awaited<ReturnType<typeof aProgramOf>>, count: number): Promise<void> {
  const { id } = await aCase(program, { company: "Company", state: "rejected" });
  await rows(
    withCases(`INSERT INTO application (id, program_id, program_version_id, company_id, zone_id, state, created_at, created_by,
                              reference, submitted_at)
     SELECT gen_random_uuid(), program_id, program_version_id, company_id, zone_id, state, created_at, created_by,
            'DL-2025-' || n, submitted_at - n * interval '1 second'
       FROM application, generate_series(2, $2::int) n WHERE id = $1`),
    [id, count],
  );
}

const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);

beforeEach(() => rows("DELETE FROM task"));

describe("asking for long work", () => {
  it("puts it down once, however often its form is sent, and records who asked", async () => {
    const ctx = await official("reviewer", "all");
    const id = await anExport(ctx);
    await anExport(ctx, id);
    expect(await prisma().task.count()).toBe(1);
    expect(await audited(id)).toEqual(["task.start"]);
    expect(await showTask(ctx, id)).toMatchObject({ state: "waiting", kind: "exportApplications", done: 0 });
  });

  it("is not for whom lists are not, and nobody takes another's id", async () => {
    await expect(anExport(await official("admin", "all"))).rejects.toMatchObject({ name: "NotFound" });
    const id = await anExport(await official("auditor", "all"));
    await expect(anExport(await official("auditor", "all"), id)).rejects.toMatchObject({ name: "NotFound" });
  });

  it("is refused while much is under way, of this person alone", async () => {
    const ctx = await official("reviewer", "all");
    for (let i = 0; i < mostUnderWay; i += 1) await anExport(ctx);
    await expect(anExport(ctx)).rejects.toMatchObject({ reason: "task.tooMany" });
    await anExport(await official("reviewer", "all"));
  });
});

describe("a piece of long work", () => {
  it("is done by whoever runs it next, oldest first, until none waits", async () => {
    const ctx = await official("reviewer", "all");
    const ids = [await anExport(ctx), await anExport(ctx), await anExport(ctx)];
    expect(await runNextTask(taskRuns, clockFrom(), never)).toBe(true);
    expect((await stored(ids[0] ?? "")).state).toBe("done");
    await runTasks(taskRuns, clockFrom(), never);
    for (const id of ids) expect((await stored(id)).state).toBe("done");
    expect(await runNextTask(taskRuns, clockFrom(), never)).toBe(false);
  });

  it("is shared by several that run at once: each piece is done by one", async () => {
    const ctx = await official("reviewer", "all");
    const ids = [await anExport(ctx), await anExport(ctx), await anExport(ctx)];
    const ran = await Promise.all([1, 2, 3, 4].map(() => runNextTask(taskRuns, clockFrom(), never)));
    expect(ran.filter(Boolean)).toHaveLength(3);
    for (const id of ids) expect((await stored(id)).state).toBe("done");
  });

  it("has the rights that its owner has when it runs", async () => {
    const [one, other] = [await aProgramOf(), await aProgramOf()];
    await aCase(one, { company: "Here" });
    await aCase(other, { company: "There" });
    const ctx = await official("reviewer", [one.zoneId, other.zoneId]);
    const id = await anExport(ctx);
    await prisma().roleGrant.updateMany({
      where: { userId: ctx.actor.userId, zoneId: other.zoneId },
      data: { revokedAt: now },
    });
    expect(await done(id)).toMatchObject({ state: "done", total: 1, result: { reach: [one.zoneId] } });
    const lost = await anExport(ctx);
    await prisma().user.update({ where: { id: ctx.actor.userId }, data: { disabledAt: now } });
    expect(await done(lost)).toMatchObject({ state: "failed", error: "task.notAllowed", storageKey: null });
  });

  it("fails in sight, with words, when it cannot be done", async () => {
    const ctx = await official("reviewer", "all");
    const [id, unknown] = [await anExport(ctx), await anExport(ctx)];
    await prisma().task.update({ where: { id }, data: { params: { not: "these" } } });
    await prisma().task.update({ where: { id: unknown }, data: { kind: "ofAnotherRelease" } });
    expect(await done(id)).toMatchObject({ state: "failed", error: "task.failed", finishedAt: now, aliveAt: null });
    expect(await done(unknown)).toMatchObject({ state: "failed", error: "task.unknownKind" });
  });
});

describe("several pieces at a time in one process", () => {
  const together = (lanes: Lanes) => Promise.all([1, 2].map(() => runNextTask(taskRuns, clockFrom(), never, lanes)));

  it("are of different kinds, so that much of one kind keeps no other waiting", async () => {
    const ctx = await official("auditor", "all");
    const [first, second] = [await anExport(ctx), await anExport(ctx)];
    const other = newId();
    const params = { zoneId: null, programId: null, endsWithin: null, language: "en" } as const;
    await startTask(ctx, { id: other, kind: "exportRunningSubsidies", params });
    const lanes = new Lanes();
    expect(await together(lanes)).toEqual([true, true]);
    expect((await stored(first)).state).toBe("done");
    expect((await stored(other)).state).toBe("done");
    expect((await stored(second)).state).toBe("waiting");
    expect(await together(lanes)).toContain(true);
    expect((await stored(second)).state).toBe("done");
  });

  it("begin with whoever has least under way", async () => {
    const [busy, idle] = [await official("auditor", "all"), await official("auditor", "all")];
    await anExport(busy);
    await transact((tx) => claimTask(tx, claiming(later(-silentSeconds))));
    const [next, others] = [await anExport(busy), await anExport(idle)];
    await runNextTask(taskRuns, clockFrom(), never);
    expect((await stored(others)).state).toBe("done");
    expect((await stored(next)).state).toBe("waiting");
    await runNextTask(taskRuns, clockFrom(), never);
    expect((await stored(next)).state).toBe("done");
  });
});

describe("stopping", () => {
  it("ends what waits at once, and leaves what is over as it is", async () => {
    const ctx = await official("reviewer", "all");
    const id = await anExport(ctx);
    await stopTask(ctx, id);
    expect(await stored(id)).toMatchObject({ state: "stopped", finishedAt: now });
    await stopTask(ctx, id);
    expect(await audited(id)).toEqual(["task.start", "task.stop"]);
    await expect(stopTask(await official("reviewer", "all"), id)).rejects.toMatchObject({ name: "NotFound" });
  });

  it("ends what runs between two batches, and keeps nothing of it", async () => {
    const program = await aProgramOf();
    await manyRejected(program, 6_000);
    const ctx = await official("reviewer", [program.zoneId]);
    const id = await anExport(ctx, newId(), ["rejected"]);
    const files = await keptFiles();
    await runAndStop(ctx, id);
    const task = await stored(id);
    expect(task).toMatchObject({ state: "stopped", stopAsked: true, storageKey: null, result: null, total: 6_000 });
    expect(task.done).toBeGreaterThan(0);
    expect(task.done).toBeLessThan(6_000);
    expect(await keptFiles()).toEqual(files);
  });
});

describe("a process that ends or falls silent", () => {
  it("lets the work go back to wait when it is told to end", async () => {
    const program = await aProgramOf();
    await aCase(program, { company: "Company" });
    const ctx = await official("reviewer", [program.zoneId]);
    const id = await anExport(ctx);
    const ending = new AbortController();
    const clock = () => {
      // Once the work is claimed.
      ending.abort();
      return now;
    };
    await runNextTask(taskRuns, clock, ending.signal);
    expect(await stored(id)).toMatchObject({ state: "waiting", startedAt: null, done: 0 });
    await runTasks(taskRuns, clock, ending.signal);
    expect((await stored(id)).state).toBe("waiting");
    expect(await done(id)).toMatchObject({ state: "done", done: 1 });
  });

  it("loses the work to another a minute later, not before, and no longer writes into it", async () => {
    const ctx = await official("reviewer", "all");
    const id = await anExport(ctx);
    const silent = await transact((tx) => claimTask(tx, claiming(later(-silentSeconds))));
    expect(silent).toMatchObject({ id, takenOver: 0 });
    expect(await runNextTask(taskRuns, clockFrom(later(silentSeconds - 1)), never)).toBe(false);
    expect(await writeProgress(silent!, now, { done: 5, total: 9 })).toEqual({ stopAsked: false });
    expect(await runNextTask(taskRuns, clockFrom(later(silentSeconds + 1)), never)).toBe(true);
    expect((await stored(id)).state).toBe("done");
    expect(await writeProgress(silent!, now, { done: 6, total: 9 })).toBeNull();
    expect(await audited(id)).toEqual(["task.start", "task.takeOver"]);
  });

  it("leaves no file behind when it died before it could say that it had made one", async () => {
    const program = await aProgramOf();
    await aCase(program, { company: "Company" });
    const ctx = await official("reviewer", [program.zoneId]);
    const id = await anExport(ctx);
    const before = await keptFiles();
    const died = await transact((tx) => claimTask(tx, claiming(later(-silentSeconds))));
    async function* content() {
      yield Promise.resolve(Buffer.from("whole, and nobody knows"));
    }
    await files().keep(content(), died!.fileKey);
    expect(await keptFiles()).toContain(died!.fileKey);
    await runNextTask(taskRuns, clockFrom(later(silentSeconds + 1)), never);
    const { state, storageKey } = await stored(id);
    expect(state).toBe("done");
    expect(storageKey).not.toBe(died!.fileKey);
    expect((await keptFiles()).toSorted()).toEqual([...before, storageKey].toSorted());
  });

  it("is given up after several processes fell silent over it", async () => {
    const id = await anExport(await official("reviewer", "all"));
    let at = now;
    for (let i = 0; i <= mostTakeOvers; i += 1) {
      await prisma().task.update({ where: { id }, data: { state: "running", aliveAt: at, startedAt: at } });
      at = new Date(at.getTime() + (silentSeconds + 1) * 1_000);
      await runNextTask(taskRuns, clockFrom(at), never);
      const state = i < mostTakeOvers ? { state: "done" } : { state: "failed", error: "task.gaveUp" };
      expect(await stored(id)).toMatchObject(state);
    }
  });
});

describe("a result", () => {
  it("is its owner's alone, as long as they still reach where it comes from", async () => {
    const [one, other] = [await aProgramOf(), await aProgramOf()];
    const ctx = await official("reviewer", [one.zoneId, other.zoneId]);
    const id = await anExport(ctx);
    await done(id);
    expect((await openTaskFile(await showTask(ctx, id))).name).toBe("applications-2026-03-09-0-rows.csv");
    const narrowed = {
      ...ctx,
      actor: { ...ctx.actor, grants: [{ role: "reviewer" as const, zoneIds: [one.zoneId] }] },
    };
    for (const stranger of [narrowed, await official("auditor", "all")]) {
      await expect(showTask(stranger, id)).rejects.toMatchObject({ name: "NotFound" });
      expect((await listTasks(stranger, { size: 10 })).tasks).toEqual([]);
    }
    expect((await listTasks(ctx, { size: 10 })).tasks.map((task) => task.id)).toEqual([id]);
  });

  it("is deleted with its file when its time is over", async () => {
    const ctx = await official("reviewer", "all");
    const id = await anExport(ctx);
    const { storageKey, expiresAt } = await done(id);
    expect(await keptFiles()).toContain(storageKey);
    await expect(showTask({ ...ctx, now: expiresAt }, id)).rejects.toMatchObject({ name: "NotFound" });
    await forgetExpired(expiresAt);
    expect(await prisma().task.count({ where: { id } })).toBe(1);
    await forgetExpired(new Date(expiresAt.getTime() + 1));
    expect(await prisma().task.count({ where: { id } })).toBe(0);
    expect(await keptFiles()).not.toContain(storageKey);
  });
});
