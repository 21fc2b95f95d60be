import { describe, expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { Forbidden, NotFound, Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { exportBatch } from "~/use-cases/payment/export-batch.server";
import { cancelRun } from "~/use-cases/payment/cancel-run.server";
import { leaveLineOut } from "~/use-cases/payment/leave-line-out.server";
import { prepareRun } from "~/use-cases/payment/prepare-run.server";
import { proposeRun } from "~/use-cases/payment/propose-run.server";
import { releaseRun } from "~/use-cases/payment/release-run.server";
import { stopRun } from "~/use-cases/payment/stop-run.server";
import { useDatabase } from "../../support/use-database";
import { anOfficial } from "../change/support/world";
import {
  aPaidAward,
  anAccount,
  aPayingProgram,
  askRelease,
  begun,
  heldIn,
  linesOfRun,
  months,
  openMonths,
  progress,
  proposed,
  released,
  runOf,
  verifyLedgers,
  write,
} from "./support/run-world";

useDatabase();

const paidOf = async (awardId: string) =>
  (await prisma().ledgerPayment.findMany({ where: { awardId } })).map(({ run, fen }) => [run, Number(fen)]);

describe("the months of an award", () => {
  it("are kept beside its acts: confirmed until they are closed, lapsed until they are restored", async () => {
    const world = await aPayingProgram();
    const { id, companyId } = await aPaidAward(world, { confirmed: 0 });
    const at = async (day: string, act: object) => {
      await write(companyId, day, [{ ...act, award: id } as never]);
      return openMonths(id);
    };
    expect(await at("2026-03-01", { act: "confirm", months: months(1, 2) })).toEqual([
      "2026-01 confirmed",
      "2026-02 confirmed",
    ]);
    expect(await at("2026-03-01", { act: "unconfirm", months: ["2026-01"] })).toEqual(["2026-02 confirmed"]);
    expect(await at("2026-03-01", { act: "lapse", months: months(1, 2) })).toEqual([
      "2026-01 lapsed",
      "2026-02 confirmed lapsed",
    ]);
    expect(await at("2026-03-01", { act: "restore", months: ["2026-02"] })).toEqual([
      "2026-01 lapsed",
      "2026-02 confirmed",
    ]);
    const before = await openMonths(id);
    await rows("SELECT recount_open_months()::text");
    expect(await openMonths(id)).toEqual(before);
    await write(companyId, "2026-03-02", [{ act: "run", run: "R", through: "2026-02" }]);
    expect(await openMonths(id)).toEqual(["2026-01 lapsed"]);
    expect(await at("2026-03-03", { act: "confirm", months: ["2026-02"] })).toEqual(["2026-01 lapsed"]);
    await rows("SELECT recount_open_months()::text");
    expect(await openMonths(id)).toEqual(["2026-01 lapsed"]);
  });
});

describe("a run that is prepared", () => {
  it("proposes what is confirmed and can be paid, says what waits and why, and writes no act", async () => {
    const world = await aPayingProgram();
    const [ready, unconfirmed, without, unchecked, onHold] = [
      await aPaidAward(world),
      await aPaidAward(world, { confirmed: 1 }),
      await aPaidAward(world, { account: false }),
      await aPaidAward(world, { account: false }),
      await aPaidAward(world),
    ];
    await anAccount(unchecked.companyId, "entered");
    await write(onHold.companyId, "2026-03-03", [{ act: "hold", award: onHold.id }]);
    const acts = await prisma().ledgerAct.count();
    const id = await proposed(world);
    expect(await runOf(id)).toMatchObject({ state: "prepared", part: "all" });
    const lines = await linesOfRun(id);
    expect(Object.fromEntries(lines.map((line) => [line.award, line.paid]))).toEqual({
      [ready.id]: 200_000,
      [unconfirmed.id]: 100_000,
      [onHold.id]: 0,
    });
    expect(await heldIn(id)).toEqual({
      [unconfirmed.id]: ["noConfirmation", 100_000, 1],
      [without.id]: ["noAccount", 200_000, 2],
      [unchecked.id]: ["accountNotChecked", 200_000, 2],
      [onHold.id]: ["onHold", 200_000, 2],
    });
    expect(await prisma().ledgerAct.count()).toBe(acts);
    const kinds = await prisma().outboxMessage.count({ where: { kind: "payment.runPrepared" } });
    expect(kinds).toBeGreaterThan(0);
  });

  it("says the same by its statement as by replays, digest by digest", async () => {
    const world = await aPayingProgram({ stackingGroup: "premises" });
    for (const fen of [100_000, 123_456, 77_001]) await aPaidAward(world, { fen });
    const late = await aPaidAward(world, { fen: 50_000 });
    await write(late.companyId, "2026-03-03", [{ act: "run", run: "R-early", through: "2026-01" }]);
    await write(late.companyId, "2026-03-04", [{ act: "bounced", award: late.id, run: "R-early" }]);
    await write(late.companyId, "2026-03-05", [{ act: "hold", award: late.id }]);
    await write(late.companyId, "2026-03-06", [{ act: "release", award: late.id }]);
    const stopped = async (id: string) => {
      const lines = await linesOfRun(id);
      const { version } = await runOf(id);
      await cancelRun(world.finance, { runId: id, version, reasons: "compared" });
      return lines.map(({ award, paid, waived, kept, months: of, digest }) => ({
        award,
        paid,
        waived,
        kept,
        of,
        digest,
      }));
    };
    const simple = await stopped(await proposed(world));
    const canary = await stopped(await proposed(world, { part: "canary" }));
    expect(canary.length).toBe(3);
    for (const line of canary) expect(simple).toContainEqual(line);
    expect(simple.find(({ award }) => award === late.id)?.paid).toBe(100_000);
  });

  it("begins with a few awards, after which the rest has the others alone", async () => {
    const world = await aPayingProgram();
    for (let i = 0; i < 5; i += 1) await aPaidAward(world, { fen: 10_000 * (i + 1) });
    const canaryId = await proposed(world, { part: "canary" });
    const first = await linesOfRun(canaryId);
    expect(first.map(({ paid }) => paid).sort()).toEqual([100_000, 20_000, 60_000]);
    const rest = await linesOfRun(await proposed(world, { part: "rest", canaryId }));
    expect(rest.map(({ paid }) => paid).sort()).toEqual([40_000, 80_000]);
  });

  it("goes on after a kill where it was, doubles nothing, and stops when that is wanted", async () => {
    const world = await aPayingProgram();
    const { id: award } = await aPaidAward(world);
    const id = await begun(world);
    await expect(
      proposeRun(world.finance, id, { ...progress, advance: () => Promise.reject(new Error("killed")) }),
    ).rejects.toThrow("killed");
    expect((await runOf(id)).state).toBe("proposing");
    await proposeRun(world.finance, id, progress);
    await proposeRun(world.finance, id, progress);
    expect((await linesOfRun(id)).map((line) => line.award)).toEqual([award]);
    const { version } = await runOf(id);
    await cancelRun(world.finance, { runId: id, version, reasons: "again" });
    const other = await begun(world);
    await stopRun(world.finance, { runId: other, version: 1 });
    await proposeRun(world.finance, other, progress);
    expect([(await runOf(other)).state, await linesOfRun(other)]).toEqual(["stopped", []]);
    expect((await linesOfRun(await proposed(world))).length).toBe(1);
  });

  it("is refused for a month that is not over, and for zones and programs of others", async () => {
    const world = await aPayingProgram();
    const other = await aPayingProgram();
    const asked = { taskId: newId(), part: "all" as const, canaryId: null, through: "2026-02" };
    const scope = { programIds: [world.programId], zoneIds: [world.zoneId] };
    const prepare = (over: object) => prepareRun(world.finance, { id: newId(), ...asked, ...scope, ...over });
    await expect(prepare({ through: "2026-03" })).rejects.toThrow(Refusal);
    await expect(prepare({ zoneIds: [other.zoneId] })).rejects.toThrow(Refusal);
    await expect(prepare({ programIds: [other.programId] })).rejects.toThrow(Refusal);
    await expect(prepareRun(world.approver, { id: newId(), ...asked, ...scope })).rejects.toThrow(Refusal);
  });
});

describe("a run that is released", () => {
  it("pays by another person's hand, once, and its batch has every payment", async () => {
    const world = await aPayingProgram();
    const [one, two] = [await aPaidAward(world), await aPaidAward(world, { fen: 30_000 })];
    const id = await proposed(world);
    const { name } = await runOf(id);
    await expect(askRelease(id, world.finance)).rejects.toMatchObject({ reason: "payment.ownRun" });
    const elsewhere = await aPayingProgram();
    await expect(askRelease(id, elsewhere.approver)).rejects.toThrow(NotFound);
    await expect(askRelease(id, await anOfficial("manager", world.zoneId))).rejects.toThrow(Forbidden);
    await askRelease(id, world.approver);
    await releaseRun(world.approver, id, progress);
    await releaseRun(world.approver, id, progress);
    expect([await paidOf(one.id), await paidOf(two.id)]).toEqual([[[name, 200_000]], [[name, 60_000]]]);
    const batches = await prisma().bankBatch.findMany({ where: { runId: id } });
    expect(batches.map(({ lines, fen }) => [lines, Number(fen)])).toEqual([[2, 260_000]]);
    expect((await linesOfRun(id)).map(({ state }) => state)).toEqual(["sent", "sent"]);
    expect((await verifyLedgers()).differences).toEqual([]);
  });

  it("drops what changed since it was shown, and lists it; the next run takes it up", async () => {
    const world = await aPayingProgram();
    const [same, changed] = [await aPaidAward(world), await aPaidAward(world)];
    const id = await proposed(world);
    const suspend = { type: "suspend", from: "2026-02-10", to: "2026-02-20" } as const;
    await write(changed.companyId, "2026-03-09", [{ act: "decide", award: changed.id, events: [suspend] }]);
    await askRelease(id, world.approver);
    expect(await releaseRun(world.approver, id, progress)).toEqual({ released: 1, changed: 1 });
    const states = Object.fromEntries((await linesOfRun(id)).map((line) => [line.award, line.state]));
    expect(states).toEqual({ [same.id]: "sent", [changed.id]: "changed" });
    expect(await paidOf(changed.id)).toEqual([]);
    const next = await linesOfRun(await proposed(world));
    expect(next.map(({ award }) => award)).toEqual([changed.id]);
  });

  it("goes on after a kill in the middle, ten times, with nothing lost or doubled", async () => {
    const world = await aPayingProgram();
    const awards = [];
    for (let i = 0; i < 24; i += 1) awards.push(await aPaidAward(world, { fen: 1_000 + i }));
    // Some take a replay: what is due of them was paid before and came back.
    for (const { id: award, companyId } of awards.slice(0, 6))
      await write(companyId, "2026-03-03", [
        { act: "run", run: "R-early", through: "2026-01" },
        { act: "bounced", award, run: "R-early" },
      ]);
    const id = await proposed(world);
    await askRelease(id, world.approver);
    for (let kill = 0; kill < 10; kill += 1)
      await expect(
        releaseRun(
          world.approver,
          id,
          { ...progress, advance: () => Promise.reject(new Error("killed")) },
          { most: 2 },
        ),
      ).rejects.toThrow("killed");
    const batches = () => prisma().bankBatch.findMany({ where: { runId: id }, orderBy: { part: "asc" } });
    const [half] = await batches();
    await expect(exportBatch(world.finance, { batchId: half!.id, format: "xml" })).rejects.toThrow(Refusal);
    await releaseRun(world.approver, id, progress, { most: 3 });
    const { name } = await runOf(id);
    const paid = await prisma().ledgerPayment.findMany({ where: { run: name } });
    expect(paid.map(({ awardId }) => awardId).sort()).toEqual(awards.map((award) => award.id).sort());
    const files = (await batches()).map(({ lines }) => lines);
    expect([Math.max(...files) <= 3, files.reduce((a, b) => a + b)]).toEqual([true, 24]);
    expect((await verifyLedgers()).differences).toEqual([]);
  });

  it("leaves out what was left out with a reason, and nothing is paid of a cancelled one", async () => {
    const world = await aPayingProgram();
    const [one, two] = [await aPaidAward(world), await aPaidAward(world)];
    const id = await proposed(world);
    const step = async () => ({ runId: id, version: (await runOf(id)).version });
    const out = async (awardId: string, reasons: string) =>
      leaveLineOut(world.finance, { ...(await step()), awardId, reasons });
    await expect(out(one.id, "")).rejects.toThrow(Refusal);
    await out(one.id, "asked to wait");
    await expect(out(one.id, "again")).rejects.toMatchObject({ reason: "payment.notInRun" });
    await askRelease(id, world.approver);
    await releaseRun(world.approver, id, progress);
    expect([await paidOf(one.id), (await paidOf(two.id)).length]).toEqual([[], 1]);
    const next = await proposed(world);
    await cancelRun(world.finance, { runId: next, version: (await runOf(next)).version, reasons: "not now" });
    await expect(askRelease(next, world.approver)).rejects.toMatchObject({ reason: "payment.runDecided" });
    expect(await paidOf(one.id)).toEqual([]);
  });

  it("keeps back what was demanded of another award of the company", async () => {
    const world = await aPayingProgram();
    const owing = await aPaidAward(world);
    await released(world);
    const suspend = { type: "suspend", from: "2026-02-01", to: "2026-02-15" } as const;
    await write(owing.companyId, "2026-03-09", [
      { act: "decide", award: owing.id, events: [suspend] },
      { act: "demand", award: owing.id, months: ["2026-02"] },
    ]);
    const other = await aPayingProgram();
    const fresh = await aPaidAward({ ...other }, { companyId: owing.companyId });
    const [line] = await linesOfRun(await proposed(other));
    expect(line).toMatchObject({ award: fresh.id, kept: 50_000, paid: 150_000 });
  });
});
