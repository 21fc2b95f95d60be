import { describe, expect, it } from "vitest";
import type { UseCaseContext } from "~/data/access/context";
import { readChange } from "~/data/change/change.reader.server";
import { countChanges, countWaitingChanges, readChanges } from "~/data/change/changes.reader.server";
import { readChangesOf, readOwnChanges } from "~/data/change/own-changes.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { openChanges } from "~/domain/change/states";
import { announceChange } from "~/use-cases/change/announce-change.server";
import { answerHearing } from "~/use-cases/change/answer-hearing.server";
import { approveChange } from "~/use-cases/change/approve-change.server";
import { declareInterestInChange } from "~/use-cases/change/declare-interest-in-change.server";
import { returnChange } from "~/use-cases/change/return-change.server";
import {
  anOfficial,
  asked,
  aWorld,
  cause,
  longer,
  pause,
  proposed,
  shownOf,
  takenUp,
  useDatabase,
} from "./support/world";

useDatabase();

describe("a change is read", () => {
  it("by its company with what concerns it, and by officials of its zone with all", async () => {
    const world = await aWorld({ requiredApprovals: [{ fromFen: 0, approvals: 2 }] });
    const { changeId, reviewer } = await takenUp(world);
    const approver = await anOfficial("approver", world.zoneId, changeId);
    await approveChange(approver, { changeId, version: 2, shown: await shownOf(world, pause) });
    const own = await readChange(world.owner.actor, changeId);
    expect(own).toMatchObject({ state: "proposed", reason: "Moving", proposal: pause, inside: null, proposedBy: null });
    expect(own?.events.map(({ action, by }) => [action, by])).toEqual([["request", "owner"]]);
    expect(own?.awards).toEqual([{ id: world.awardId, reference: own?.award }]);
    const all = await readChange(approver.actor, changeId);
    expect(all?.inside).toMatchObject({
      recommendations: [{ outcome: "approve", reasons: [{ words: "It moves." }] }],
      approvals: [{ approverId: approver.actor.userId, voidedAt: null }],
      tied: false,
    });
    expect(all?.proposedById).toBe(reviewer.actor.userId);
    expect(all?.events.map(({ action }) => action)).toEqual(["request", "takeUp", "addApproval"]);
    const [elsewhere, stranger] = [await anOfficial("approver", (await aWorld()).zoneId), (await aWorld()).owner];
    expect(await readChange(elsewhere.actor, changeId)).toBeNull();
    expect(await readChange(stranger.actor, changeId)).toBeNull();
  });

  it("by whom reads no notes without them", async () => {
    const world = await aWorld();
    const changeId = await asked(world);
    const note = { id: changeId, caseId: changeId, authorId: world.owner.actor.userId, text: "inside", at: new Date() };
    await prisma().internalNote.create({ data: note });
    const [finance, auditor] = [await anOfficial("finance", world.zoneId), await anOfficial("auditor", world.zoneId)];
    expect((await readChange(finance.actor, changeId))?.inside?.notes).toEqual([]);
    expect((await readChange(auditor.actor, changeId))?.inside?.notes).toHaveLength(1);
  });

  it("by the company only once it is put to it, where an official proposed it", async () => {
    const world = await aWorld();
    const { changeId, reviewer } = await proposed(world, cause);
    expect(await readChange(world.owner.actor, changeId)).toBeNull();
    expect(await readOwnChanges(world.owner.actor)).toEqual([]);
    expect(await readChangesOf(world.owner.actor, world.awardId)).toEqual([]);
    expect(await readChangesOf(reviewer.actor, world.awardId)).toHaveLength(1);
    await announceChange(reviewer, { changeId, version: 1 });
    const read = await readChange(world.owner.actor, changeId);
    expect(read).toMatchObject({ state: "hearing", begunBy: null, hearings: [{ answer: null, endedAt: null }] });
    expect(read?.events.map(({ action, by }) => [action, by])).toEqual([["announce", null]]);
    expect((await readOwnChanges(world.owner.actor)).map(({ id }) => id)).toEqual([changeId]);
    expect((await readChangesOf(world.owner.actor, world.awardId)).map(({ id }) => id)).toEqual([changeId]);
  });
});

describe("the list of changes", () => {
  const asks = {
    zoneId: null,
    states: openChanges,
    kind: null,
    mine: null,
    sort: "begun",
    order: "desc",
    cursor: null,
  } as const;

  it("shows those of the official's zones, as they are asked for", async () => {
    const [world, other] = [await aWorld(), await aWorld()];
    const first = await asked(world);
    const { changeId: second, reviewer } = await proposed(world, cause);
    await asked(other);
    const found = async (more: Partial<Parameters<typeof readChanges>[1]> = {}) =>
      (await readChanges(reviewer.actor, { ...asks, ...more })).rows.map(({ id }) => id);
    expect((await found()).toSorted()).toEqual([first, second].toSorted());
    expect(await found({ states: ["requested"] })).toEqual([first]);
    expect(await found({ kind: "terminate" })).toEqual([second]);
    expect(await found({ mine: "proposed" })).toEqual([second]);
    expect(await found({ mine: "assigned" })).toEqual([]);
    expect(await found({ zoneId: other.zoneId })).toEqual([]);
    expect(await found({ sort: "due", order: "asc" })).toEqual([second, first]);
    expect(await countChanges(reviewer.actor, asks)).toBe(2);
    expect(await countChanges(reviewer.actor, { ...asks, kind: "terminate" })).toBe(1);
  });

  it("tells whom a change waits for, by what they may do, whose it is and what they have an interest in", async () => {
    const world = await aWorld();
    const waits = async ({ actor }: UseCaseContext) => {
      const { rows } = await readChanges(actor, { ...asks, mine: "waiting" });
      expect(await countWaitingChanges(actor)).toBe(rows.length);
      return rows.map(({ id }) => id);
    };
    const changeId = await asked(world);
    const [one, other] = [await anOfficial("reviewer", world.zoneId), await anOfficial("reviewer", world.zoneId)];
    const approver = await anOfficial("approver", world.zoneId);
    expect([await waits(one), await waits(other), await waits(approver)]).toEqual([[changeId], [changeId], []]);
    await prisma().change.update({ where: { id: changeId }, data: { assigneeId: one.actor.userId } });
    expect([await waits(one), await waits(other)]).toEqual([[changeId], []]);
    await declareInterestInChange(one, { caseId: changeId, conflict: true, explanation: "My cousin" });
    expect([await waits(one), await waits(other)]).toEqual([[], [changeId]]);
    // What takes something is its proposer's until the company was heard, then the approvers'.
    const { changeId: second, reviewer } = await proposed(world, cause);
    expect([await waits(reviewer), await waits(approver)]).toEqual([[second, changeId], []]);
    await announceChange(reviewer, { changeId: second, version: 1 });
    expect([await waits(reviewer), await waits(approver)]).toEqual([[changeId], []]);
    await answerHearing(world.owner, { changeId: second, version: 2, answer: "No" });
    expect([await waits(reviewer), await waits(approver)]).toEqual([[changeId], [second]]);
    await returnChange(await anOfficial("approver", world.zoneId, second), {
      changeId: second,
      version: 3,
      reason: "Look at the lease",
    });
    expect([await waits(reviewer), await waits(approver)]).toEqual([[second, changeId], []]);
  });

  it("goes on where the page before ended, either way round", async () => {
    const world = await aWorld();
    const ids = [
      await asked(world),
      await asked(world, longer),
      await asked(world, { kind: "endEarly", on: "2026-09-01" }),
    ];
    const { actor } = await anOfficial("manager", world.zoneId);
    for (const order of ["asc", "desc"] as const) {
      const seen: string[] = [];
      let cursor: readonly [string, string] | null = null;
      for (let page = 0; page < 3; page += 1) {
        const { rows, last } = await readChanges(actor, { ...asks, order, cursor }, { size: 1 });
        seen.push(...rows.map(({ id }) => id));
        cursor = last && [last.key, last.id];
      }
      expect(cursor).toBeNull();
      expect(new Set(seen)).toEqual(new Set(ids));
    }
  });
});
