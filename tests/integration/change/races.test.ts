import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { violatedConstraint } from "~/data/kernel/constraint";
import { prisma, rows } from "~/data/kernel/db.server";
import type { ChangeProposal } from "~/domain/change/proposal";
import { openChanges } from "~/domain/change/states";
import { Refusal, StaleVersion } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { answerRequest } from "~/use-cases/change/answer-request.server";
import { approveChange } from "~/use-cases/change/approve-change.server";
import { askMore } from "~/use-cases/change/ask-more.server";
import { EffectChanged } from "~/use-cases/change/foresee-change.server";
import { lapseRequest } from "~/use-cases/change/lapse-request.server";
import { refuseChange } from "~/use-cases/change/refuse-change.server";
import { reportChange } from "~/use-cases/change/report-change.server";
import { takeUpRequest } from "~/use-cases/change/take-up-request.server";
import { takeUpReport } from "~/use-cases/change/take-up-report.server";
import { withdrawRequest } from "~/use-cases/change/withdraw-request.server";
import { approve as approveCase, city, official, recommendedCase } from "../decision/recommended-case";
import {
  anOfficial,
  asked,
  aWorld,
  cause,
  effectOn,
  longer,
  pause,
  shownOf,
  stored,
  takenUp,
  useDatabase,
} from "./support/world";

useDatabase();
beforeAll(async () => {
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});

const outcome = async (work: readonly Promise<unknown>[]) => {
  const settled = await Promise.allSettled(work);
  const done = settled.filter(({ status }) => status === "fulfilled");
  const refused = settled.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
  return { done: done.length, refused };
};
const acts = (companyId: string) => prisma().ledgerAct.count({ where: { companyId } });

afterEach(async () => {
  const apart = await rows(
    `SELECT a.reference FROM award a WHERE a.open_changes <> (SELECT count(*) FROM change_award x JOIN change c ON c.id = x.change_id
      WHERE x.award_id = a.id AND c.state::text = ANY($1::text[]))`,
    [openChanges],
  );
  expect(apart, "awards whose open changes are miscounted").toEqual([]);
});

describe("decided once, shown to the other", () => {
  it("two approvers of one change", async () => {
    const world = await aWorld();
    const { changeId } = await takenUp(world);
    const people = [
      await anOfficial("approver", world.zoneId, changeId),
      await anOfficial("approver", world.zoneId, changeId),
    ];
    const shown = await shownOf(world, pause);
    const { done, refused } = await outcome(people.map((ctx) => approveChange(ctx, { changeId, version: 2, shown })));
    expect(done).toBe(1);
    expect(refused).toEqual([expect.any(StaleVersion)]);
    expect(refused[0]).toMatchObject({ current: { state: "decided", version: 3 } });
    expect(await acts(world.companyId)).toBe(2);
  });

  it("an approval and a refusal", async () => {
    const world = await aWorld();
    const { changeId } = await takenUp(world);
    const [yes, no] = [
      await anOfficial("approver", world.zoneId, changeId),
      await anOfficial("approver", world.zoneId, changeId),
    ];
    const shown = await shownOf(world, pause);
    const { done, refused } = await outcome([
      approveChange(yes, { changeId, version: 2, shown }),
      refuseChange(no, { changeId, version: 2, reasons: [{ clause: null, words: "No" }] }),
    ]);
    expect([done, refused]).toEqual([1, [expect.any(StaleVersion)]]);
    expect(await prisma().determination.count({ where: { caseId: changeId } })).toBe(1);
  });

  it("two changes of one award: the second is shown what the first has made of it", async () => {
    const world = await aWorld();
    const other: ChangeProposal = { kind: "endEarly", on: "2026-09-01" };
    const cases = [];
    for (const proposal of [pause, other]) {
      const { changeId } = await takenUp(world, proposal);
      const ctx = await anOfficial("approver", world.zoneId, changeId);
      cases.push({ ctx, changeId, proposal, shown: await shownOf(world, proposal) });
    }
    const { done, refused } = await outcome(
      cases.map(({ ctx, changeId, shown }) => approveChange(ctx, { changeId, version: 2, shown })),
    );
    expect(done).toBe(1);
    expect(refused).toEqual([expect.any(EffectChanged)]);
    expect(await acts(world.companyId)).toBe(2);
    const left = await Promise.all(
      cases.map(async (each) => ({ ...each, state: (await stored(each.changeId)).state })),
    );
    const loser = left.find(({ state }) => state === "proposed");
    if (!loser) throw new Error("one is left");
    expect(refused[0]).toMatchObject({ now: await effectOn(world, loser.proposal) });
    const again = { changeId: loser.changeId, version: 2, shown: await shownOf(world, loser.proposal) };
    expect(await approveChange(loser.ctx, again)).toEqual({ decided: true });
  });

  it("two changes of one award of which one makes the other impossible", async () => {
    const world = await aWorld();
    const until = (on: string): ChangeProposal => ({ kind: "endEarly", on });
    const work = [];
    for (const proposal of [until("2026-05-01"), until("2026-06-01")]) {
      const { changeId } = await takenUp(world, proposal);
      // One of a kind is asked for at a time, so that the other is an official's, on which the company was heard.
      if (work.length === 0) {
        await prisma().change.update({ where: { id: changeId }, data: { origin: "official" } });
        const at = new Date("2026-03-09T02:00:00Z");
        const heard = { announcedAt: at, endedAt: at, dueOn: at, dueProvisional: false, announcedBy: newId() };
        await prisma().changeHearing.create({ data: { id: newId(), changeId, ...heard } });
      }
      const ctx = await anOfficial("approver", world.zoneId, changeId);
      const shown = await shownOf(world, proposal);
      work.push(() => approveChange(ctx, { changeId, version: 2, shown }));
    }
    const { done, refused } = await outcome(work.map((each) => each()));
    expect(done).toBe(1);
    expect(refused).toEqual([
      expect.objectContaining({ constructor: Refusal, fields: { "proposal.on": ["change.terminatedBefore"] } }),
    ]);
  });

  it("two requests of one kind for one award", async () => {
    const world = await aWorld();
    const { done, refused } = await outcome([asked(world), asked(world)]);
    expect([done, refused]).toEqual([1, [new Refusal("change.requirement.noneWaits")]]);
    expect(await prisma().change.count({ where: { awardId: world.awardId } })).toBe(1);
  });

  it("a request that is taken up on other terms, and withdrawn", async () => {
    const world = await aWorld();
    const changeId = await asked(world);
    const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
    const proposal: ChangeProposal = { kind: "suspend", from: "2026-05-01", to: "2026-07-01" };
    const reasons = [{ clause: null, words: "Two months." }];
    const shown = await shownOf(world, proposal);
    const { done, refused } = await outcome([
      takeUpRequest(reviewer, { changeId, version: 1, outcome: "approve", reasons, proposal, shown }),
      withdrawRequest(world.owner, { changeId, version: 1 }),
    ]);
    expect([done, refused]).toEqual([1, [expect.any(StaleVersion)]]);
    const { state, proposal: stands, asked: was } = await stored(changeId);
    expect(was).toEqual(pause);
    expect({ state, stands }).toEqual(
      state === "withdrawn" ? { state, stands: pause } : { state: "proposed", stands: proposal },
    );
  });

  it("two reports of one award of which each would make the same proposal, also where only the database sees both", async () => {
    const world = await aWorld();
    const shown = await shownOf(world, cause);
    const manager = await anOfficial("manager", world.zoneId);
    const take = [];
    for (const what of ["vacant", "sublet"] as const) {
      const changeId = await reportChange(manager, {
        changeId: newId(),
        awardId: world.awardId,
        report: { what, since: "2026-02-01" },
        words: "Empty",
      });
      const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
      take.push(() => takeUpReport(reviewer, { changeId, version: 1, proposal: null, reason: "It is.", shown }));
    }
    const { done, refused } = await outcome(take.map((each) => each()));
    expect([done, refused]).toEqual([1, [new Refusal("change.requirement.noneWaits")]]);
    const states = (await prisma().change.findMany({ where: { awardId: world.awardId } })).map(({ state }) => state);
    expect(states.toSorted()).toEqual(["proposed", "reported"]);
    const [left] = await prisma().change.findMany({ where: { awardId: world.awardId, state: "reported" } });
    await expect(
      prisma().change.update({ where: { id: left?.id ?? "" }, data: { state: "proposed" } }),
    ).rejects.toSatisfy((error) => violatedConstraint(error) === "change_one_of_a_kind");
  });

  it("a change, and the approval of another award of the company", async () => {
    const world = await aWorld({ stackingGroup: "rent" });
    const place = await city({ appropriatedFen: 100_000_000, stackingGroup: "rent" });
    const found = await recommendedCase(place);
    const { companyId } = world;
    await prisma().application.update({ where: { id: found.id }, data: { companyId } });
    await prisma().company.update({ where: { id: companyId }, data: { code: "91210231MA0DEM013F" } });
    const granting = await official("approver", place.zoneId, found.id);
    const { changeId } = await takenUp(world);
    const ctx = await anOfficial("approver", world.zoneId, changeId);
    const shown = await shownOf(world, pause);
    // The other award is the higher one, so that this one is payable with nothing from then on.
    const terms = { applicationId: found.id, version: 1, start: "2026-04-01", unitId: place.units[0] };
    const { done, refused } = await outcome([
      approveCase(granting, terms),
      approveChange(ctx, { changeId, version: 2, shown }),
    ]);
    if (done === 1) expect(refused).toEqual([expect.any(EffectChanged)]);
    const { state } = await stored(changeId);
    expect(state).toBe(done === 2 ? "decided" : "proposed");
    expect(await prisma().award.count({ where: { companyId: world.companyId } })).toBe(2);
    if (state === "proposed") await approveChange(ctx, { changeId, version: 2, shown: await shownOf(world, pause) });
    expect(await stored(changeId)).toMatchObject({ state: "decided" });
  });

  it("an answer, and the job that lets the request lapse", async () => {
    const world = await aWorld();
    const changeId = await asked(world);
    const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
    await askMore(reviewer, { changeId, version: 1, points: [{ target: "general", message: "Since when?" }] });
    const [point] = await prisma().correctionItem.findMany({ where: { request: { caseId: changeId } } });
    const job = { now: new Date("2026-04-10T01:00:00Z"), today: "2026-04-10", requestId: "test" };
    const answers = { [point?.id ?? ""]: "Since May" };
    const [answered, lapsed] = await Promise.allSettled([
      answerRequest(world.owner, { changeId, version: 2, answers }),
      lapseRequest(job, changeId),
    ]);
    const { state } = await stored(changeId);
    if (answered.status === "fulfilled")
      expect([state, lapsed]).toEqual(["requested", { status: "fulfilled", value: false }]);
    else expect([state, answered.reason]).toEqual(["lapsed", expect.any(StaleVersion)]);
    expect(await prisma().caseEvent.count({ where: { caseId: changeId } })).toBe(3);
  });

  it("an approval, and the company that withdraws", async () => {
    const world = await aWorld();
    const { changeId } = await takenUp(world, longer);
    const ctx = await anOfficial("approver", world.zoneId, changeId);
    const shown = await shownOf(world, longer);
    const { done, refused } = await outcome([
      approveChange(ctx, { changeId, version: 2, shown }),
      withdrawRequest(world.owner, { changeId, version: 2 }),
    ]);
    expect([done, refused]).toEqual([1, [expect.any(StaleVersion)]]);
    expect(await acts(world.companyId)).toBe((await stored(changeId)).state === "decided" ? 2 : 1);
  });
});
