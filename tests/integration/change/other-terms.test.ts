import { beforeAll, describe, expect, it } from "vitest";
import { readChanges } from "~/data/change/changes.reader.server";
import { prisma, rows } from "~/data/kernel/db.server";
import type { ChangeProposal } from "~/domain/change/proposal";
import { newId } from "~/platform/ids";
import { announceChange } from "~/use-cases/change/announce-change.server";
import { answerHearing } from "~/use-cases/change/answer-hearing.server";
import { approveChange } from "~/use-cases/change/approve-change.server";
import { returnChange } from "~/use-cases/change/return-change.server";
import { takeUpRequest } from "~/use-cases/change/take-up-request.server";
import { withdrawProposal } from "~/use-cases/change/withdraw-proposal.server";
import { atCompany, inOffice, leave, more, otherwise, reasons, sooner } from "./support/other-terms";
import {
  anOfficial,
  asked,
  aWorld,
  close,
  effectOn,
  longer,
  pause,
  shownOf,
  stored,
  useDatabase,
} from "./support/world";

useDatabase();
beforeAll(async () => {
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});

const waiting = {
  states: ["requested", "proposed"],
  kind: null,
  zoneId: null,
  mine: "waiting",
  sort: "begun",
  order: "desc",
  cursor: null,
} as const;

describe("a request that is taken up on other terms than were asked for", () => {
  it("is not recommended against at once, and stays of its kind; nothing happens then", async () => {
    const world = await aWorld();
    const changeId = await asked(world, longer);
    const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
    const take = async (outcome: "approve" | "reject", proposal: ChangeProposal) =>
      takeUpRequest(reviewer, {
        changeId,
        version: 1,
        outcome,
        reasons,
        proposal,
        shown: await shownOf(world, proposal),
      });
    await expect(take("reject", more)).rejects.toMatchObject({ fields: { outcome: ["change.otherRejected"] } });
    await expect(take("approve", pause)).rejects.toMatchObject({ reason: "change.otherKind" });
    expect(await stored(changeId)).toMatchObject({ state: "requested", proposal: longer, version: 1 });
    await take("reject", longer);
    expect(await stored(changeId)).toMatchObject({ state: "proposed", proposal: longer });
  });

  it.each(["returned", "given up"])("is what was asked for again once it is %s, with its effect", async (how) => {
    const world = await aWorld();
    const { changeId, approver, reviewer } = await otherwise(world);
    const read = { changeId, version: 2, reason: "Not so." };
    await (how === "returned" ? returnChange(approver, read) : withdrawProposal(reviewer, read));
    expect(await stored(changeId)).toMatchObject({
      state: "requested",
      asked: longer,
      proposal: longer,
      effect: await effectOn(world, longer),
    });
    expect(await atCompany(world, changeId)).not.toContain("other terms");
  });

  it("goes back without an effect where what was asked is not possible any more", async () => {
    const world = await aWorld();
    const { changeId, approver } = await otherwise(world, [leave, { kind: "endEarly", on: "2026-11-01" }]);
    const others = await otherwise(world, [longer, more]);
    await prisma().change.update({
      where: { id: others.changeId },
      data: { proposal: { kind: "terminate", on: "2026-09-01" } },
    });
    const ends: ChangeProposal = { kind: "terminate", on: "2026-09-01" };
    await prisma().change.update({ where: { id: others.changeId }, data: { kind: "terminate" } });
    const hearing = { id: newId(), changeId: others.changeId, announcedBy: approver.actor.userId };
    const at = new Date("2026-03-09T02:00:00Z");
    await prisma().changeHearing.create({
      data: { ...hearing, announcedAt: at, endedAt: at, dueOn: at, dueProvisional: false },
    });
    await approveChange(others.approver, { changeId: others.changeId, version: 2, shown: await shownOf(world, ends) });
    await returnChange(approver, { changeId, version: 2, reason: "See above." });
    expect(await stored(changeId)).toMatchObject({ state: "requested", proposal: leave, effect: null });
    expect(await inOffice(approver, changeId)).toContain("no longer possible");
  });

  it("is put to the company first where the other terms take something; what it asked for itself never is", async () => {
    const world = await aWorld();
    await close(world.companyId, world.awardId, "2026-02");
    const { changeId, approver, reviewer } = await otherwise(world, [leave, sooner]);
    const shown = await shownOf(world, sooner);
    await expect(approveChange(approver, { changeId, version: 2, shown })).rejects.toMatchObject({
      reason: "change.requirement.companyHeard",
    });
    const waitsFor = async (ctx: typeof reviewer) => (await readChanges(ctx.actor, waiting)).rows.map(({ id }) => id);
    expect([await waitsFor(reviewer), await waitsFor(approver)]).toEqual([[changeId], []]);
    await announceChange(reviewer, { changeId, version: 2 });
    await answerHearing(world.owner, { changeId, version: 3, answer: "October, as we asked." });
    expect([await waitsFor(reviewer), await waitsFor(approver)]).toEqual([[], [changeId]]);
    await approveChange(approver, { changeId, version: 4, shown });
    expect((await stored(changeId)).state).toBe("decided");
  });
});

it("what was asked for never changes", async () => {
  const world = await aWorld();
  const id = await asked(world);
  await expect(rows(`UPDATE change SET asked = '{}' WHERE id = $1`, [id])).rejects.toThrow(
    "what was asked for never changes",
  );
});
