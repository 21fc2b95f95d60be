import { describe, expect, it } from "vitest";
import { readAward } from "~/data/award/award.reader.server";
import { prisma } from "~/data/kernel/db.server";
import type { ChangeProposal } from "~/domain/change/proposal";
import { newId } from "~/platform/ids";
import { unitsOf } from "~/presenters/change/new-request.server";
import { showAward } from "~/presenters/award/show-award.server";
import { approveChange } from "~/use-cases/change/approve-change.server";
import { openChange } from "~/use-cases/change/open-change.server";
import { takeUpReport } from "~/use-cases/change/take-up-report.server";
import { setUnitRent } from "~/use-cases/change/set-unit-rent.server";
import { reportEditedRents, reportRent } from "~/use-cases/change/report-rent.server";
import {
  anOfficial,
  aSite,
  aWorld,
  shownOf,
  stored,
  takenUp,
  today,
  useDatabase,
  type World,
  write,
} from "./support/world";
import { letFor } from "../../support/unit-rents";

useDatabase();

const move = (unitId: string, from: string): ChangeProposal => ({ kind: "unit", unitId, from });
const isoDay = (date: Date) => date.toISOString().slice(0, 10);

async function decided(world: World, proposal: ChangeProposal): Promise<string> {
  const { changeId } = await takenUp(world, proposal);
  const approver = await anOfficial("approver", world.zoneId, changeId);
  await approveChange(approver, { changeId, version: 2, shown: await shownOf(world, proposal) });
  return changeId;
}

/** The units of the award in their order, as letters, with their days. */
async function occupied({ awardId }: World, unitIds: readonly string[]) {
  const rows = await prisma().occupancy.findMany({
    where: { awardId, releasedAt: null },
    orderBy: [{ fromOn: "asc" }, { id: "asc" }],
  });
  return rows.map(({ unitId, fromOn, toOn }) => `${"ABC"[unitIds.indexOf(unitId)]} ${isoDay(fromOn)} ${isoDay(toOn)}`);
}

describe("an award moves to another unit", () => {
  it("on a day, and what is decided later of its days follows in both", async () => {
    const world = await aWorld();
    const { unitIds } = await world.atSite();
    expect(await occupied(world, unitIds)).toEqual(["A 2026-01-01 2027-01-01"]);
    await decided(world, move(unitIds[1], "2026-05-01"));
    expect(await occupied(world, unitIds)).toEqual(["A 2026-01-01 2026-05-01", "B 2026-05-01 2027-01-01"]);
    expect(await prisma().award.findUniqueOrThrow({ where: { id: world.awardId } })).toMatchObject({
      unitId: unitIds[1],
      lease: expect.arrayContaining([{ from: "2026-05-01", areaM2: "100.00", rentFenPerM2Month: 5000 }]) as unknown,
    });
    await decided(world, { kind: "extend", months: 1, amount: null });
    expect(await occupied(world, unitIds)).toEqual(["A 2026-01-01 2026-05-01", "B 2026-05-01 2027-02-01"]);
    // Back, and then on, but from before that: what was decided for later no longer holds.
    await decided(world, move(unitIds[0], "2026-09-01"));
    await decided(world, move(unitIds[2], "2026-07-01"));
    expect(await occupied(world, unitIds)).toEqual([
      "A 2026-01-01 2026-05-01",
      "B 2026-05-01 2026-07-01",
      "C 2026-07-01 2027-02-01",
    ]);
    // An end before the last move leaves nothing of that unit, until it is annulled.
    await decided(world, { kind: "endEarly", on: "2026-06-01" });
    expect(await occupied(world, unitIds)).toEqual([
      "A 2026-01-01 2026-05-01",
      "B 2026-05-01 2026-06-01",
      "C 2026-07-01 2026-07-01",
    ]);
    const { decisions } = await showAward(world.owner, world.awardId, "en");
    const moves = decisions.toReversed().flatMap(({ decidedIn }) => decidedIn?.moved ?? []);
    expect(moves.map(({ from, to }) => [from?.label, to.label])).toEqual([
      ["A-0", "A-1"],
      ["A-1", "A-0"],
      ["A-1", "A-2"],
    ]);
    await decided(world, { kind: "replace", annuls: [2], events: [], grants: [] });
    expect((await occupied(world, unitIds)).at(-1)).toBe("C 2026-07-01 2027-02-01");
  });

  it("and its page shows the unit of the day that it is read for, as was known then", async () => {
    const world = await aWorld();
    const { unitIds } = await world.atSite();
    const placeOn = async (on: string | null) =>
      (await showAward(world.owner, world.awardId, "en", { on, year: null })).award.unit?.label;
    await decided(world, move(unitIds[1], "2026-02-01"));
    await decided(world, move(unitIds[2], "2026-05-01"));
    // Of the days since 1 February nothing was known before today; the move of May is to come.
    expect([await placeOn("2026-02-15"), await placeOn(null)]).toEqual(["A-0", "A-1"]);
  });

  it("never into one that somebody else is in, of another zone, or withdrawn by then", async () => {
    const world = await aWorld();
    const { unitIds } = await world.atSite();
    const other = await aWorld();
    const days = { fromOn: new Date("2026-12-01"), toOn: new Date("2027-03-01") };
    const { changeId } = await takenUp(world, move(unitIds[1], "2026-05-01"));
    const shown = await shownOf(world, move(unitIds[1], "2026-05-01"));
    await prisma().occupancy.create({ data: { id: newId(), unitId: unitIds[1], companyId: other.companyId, ...days } });
    const approver = await anOfficial("approver", world.zoneId, changeId);
    const taken = "change.unitTaken?from=2026-12-01&to=2027-03-01";
    await expect(approveChange(approver, { changeId, version: 2, shown })).rejects.toMatchObject({
      fields: { "proposal.unitId": [taken] },
    });
    await expect(shownOf(world, move(unitIds[1], "2026-06-01"))).rejects.toThrow(taken);
    expect(await occupied(world, unitIds)).toEqual(["A 2026-01-01 2027-01-01"]);
    expect(await prisma().ledgerAct.count({ where: { companyId: world.companyId } })).toBe(1);
    await prisma().unit.update({ where: { id: unitIds[2] }, data: { withdrawnOn: new Date("2026-05-01") } });
    await expect(shownOf(world, move(unitIds[2], "2026-05-01"))).rejects.toThrow("unitGone");
    const { unitIds: elsewhere } = await other.atSite();
    await expect(shownOf(world, move(elsewhere[1], "2026-05-01"))).rejects.toThrow("unitGone");
  });

  it("from a lease of its own, on the day of the move and not before", async () => {
    const world = await aWorld();
    const { unitIds } = await aSite(world.zoneId);
    const other = await aWorld();
    const days = { fromOn: new Date("2025-01-01"), toOn: new Date("2026-04-01") };
    await prisma().occupancy.create({ data: { id: newId(), unitId: unitIds[1], companyId: other.companyId, ...days } });
    await decided(world, move(unitIds[1], "2026-05-01"));
    expect(await occupied(world, unitIds)).toEqual(["B 2026-05-01 2027-01-01"]);
    expect(await prisma().award.findUniqueOrThrow({ where: { id: world.awardId } })).toMatchObject({
      unitId: unitIds[1],
    });
    await decided(world, { kind: "extend", months: 1, amount: null });
    expect(await occupied(world, unitIds)).toEqual(["B 2026-05-01 2027-02-01"]);
    await decided(world, move(unitIds[2], "2026-08-01"));
    expect(await occupied(world, unitIds)).toEqual(["B 2026-05-01 2026-08-01", "C 2026-08-01 2027-02-01"]);
  });

  it("to one that its company leases already: by that lease, whatever the unit was let for until then", async () => {
    const world = await aWorld();
    const { unitIds, operator } = await world.atSite();
    const days = { fromOn: new Date("2026-02-01"), toOn: new Date("2026-10-01") };
    const row = { unitId: unitIds[1], companyId: world.companyId, ...days };
    const { id: occupancyId } = await prisma().occupancy.create({ data: { id: newId(), ...row } });
    await prisma().lease.create({ data: { occupancyId, areaM2: "80", rentFenPerM2Month: 4_200 } });
    await setUnitRent(operator, { unitId: unitIds[1], version: 1, rent: 6_000, from: "2026-02-01" });
    const award = await readAward(world.owner.actor, world.awardId);
    const units = award && (await unitsOf(award, today, "en"));
    expect(units?.find(({ value }) => value === unitIds[1])?.label).toMatch(
      /leased by the company already, 80 m² at ¥42\.00/,
    );
    await decided(world, move(unitIds[1], "2026-05-01"));
    const { lease, leaseEnd, paidTo } = await prisma().award.findUniqueOrThrow({ where: { id: world.awardId } });
    expect((lease as object[]).at(-1)).toEqual({ from: "2026-05-01", areaM2: "80.00", rentFenPerM2Month: 4_200 });
    expect([leaseEnd, paidTo].map((day) => day && isoDay(day))).toEqual(["2026-10-01", "2026-10-01"]);
    expect(await reportEditedRents(operator.now)).toBe(0);
  });

  it("never goes on in one that somebody else has from its end on, which the preview says", async () => {
    const world = await aWorld();
    const { unitIds } = await world.atSite();
    await decided(world, { kind: "endEarly", on: "2026-06-01" });
    const other = await aWorld();
    const days = { fromOn: new Date("2026-09-01"), toOn: new Date("2027-03-01") };
    await prisma().occupancy.create({ data: { id: newId(), unitId: unitIds[0], companyId: other.companyId, ...days } });
    const annulment: ChangeProposal = { kind: "replace", annuls: [1], events: [], grants: [] };
    await expect(shownOf(world, annulment)).rejects.toThrow(
      JSON.stringify([{ field: "kind", error: "change.unitTaken?from=2026-09-01&to=2027-03-01" }]),
    );
    await prisma().occupancy.updateMany({ where: { companyId: other.companyId }, data: { releasedAt: new Date() } });
    await decided(world, annulment);
    expect(await occupied(world, unitIds)).toEqual(["A 2026-01-01 2027-01-01"]);
  });

  it("with all awards of the company in the unit", async () => {
    const world = await aWorld();
    const { unitIds } = await world.atSite();
    const where = { id: world.awardId };
    const { ceilings: _, ...second } = await prisma().award.findUniqueOrThrow({ where });
    const id = newId();
    const fixed = { approved: second.approved as object, terms: second.terms as object, lease: second.lease as object };
    const reference = `A-2026-${id.slice(-6)}`;
    await prisma().award.create({
      data: { ...second, ...fixed, events: [], tiers: [], id, reference, benefit: "desk" },
    });
    await write(world.companyId, today, [{ act: "approve", award: id }]);
    const shown = await shownOf(world, move(unitIds[1], "2026-05-01"));
    expect(Object.keys(shown).toSorted()).toEqual([world.awardId, id].toSorted());
    const changeId = await decided(world, move(unitIds[1], "2026-05-01"));
    expect(await prisma().changeAward.count({ where: { changeId } })).toBe(2);
    expect(await prisma().award.count({ where: { id: { in: [world.awardId, id] }, unitId: unitIds[1] } })).toBe(2);
  });
});

describe("the rent of a unit is edited", () => {
  const job = { now: new Date("2026-03-10T01:00:00Z"), today: "2026-03-10", requestId: "test" };

  it("which is reported once, and followed by nothing silently", async () => {
    const world = await aWorld();
    const { unitIds } = await world.atSite();
    const reviewer = await anOfficial("reviewer", world.zoneId);
    await reportEditedRents(job.now);
    const before = await prisma().change.count({ where: { awardId: world.awardId } });
    await letFor([unitIds[0]], 6_000, job.today);
    expect(await reportEditedRents(job.now)).toBe(1);
    expect(await reportEditedRents(job.now)).toBe(0);
    expect(await reportRent(job, world.awardId)).toBe(false);
    const changes = await prisma().change.findMany({ where: { awardId: world.awardId }, orderBy: { begunAt: "asc" } });
    expect(changes).toHaveLength(before + 1);
    const change = changes.find(({ proposal }) => JSON.stringify(proposal).includes("6000"));
    expect(change).toMatchObject({ state: "reported", kind: "rent", origin: "official", begunBy: null });
    expect((change?.proposal as { lease: object[] }).lease.at(-1)).toMatchObject({
      from: "2026-03-10",
      rentFenPerM2Month: 6_000,
    });
    const mail = await prisma().outboxMessage.findMany({ where: { userId: reviewer.actor.userId } });
    expect(mail.at(-1)?.kind).toBe("change.reported");
    expect(await stored(change?.id ?? "")).toMatchObject({ proposedBy: null });
  });

  it("a second time before the first was decided: either is put into the lease as it stands by then", async () => {
    const world = await aWorld();
    const { unitIds } = await world.atSite();
    await reportEditedRents(job.now);
    const reports: string[] = [];
    for (const [rent, from] of [
      [6_000, "2026-05-01"],
      [6_500, "2026-08-01"],
    ] as const) {
      await letFor([unitIds[0]], rent, from);
      expect(await reportEditedRents(job.now)).toBe(1);
      const newest = {
        where: { awardId: world.awardId, kind: "rent" as const },
        orderBy: { begunAt: "desc" as const },
      };
      reports.push((await prisma().change.findFirstOrThrow(newest)).id);
    }
    // The later one first: what the earlier one was reported with ends where that begins.
    for (const changeId of reports.toReversed()) {
      const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
      const { change } = await openChange(reviewer, changeId, "award.reviewChange");
      const shown = await shownOf(world, change.proposal);
      await takeUpReport(reviewer, { changeId, version: 1, proposal: null, reason: "The operator's list.", shown });
      const approver = await anOfficial("approver", world.zoneId, changeId);
      await approveChange(approver, { changeId, version: 2, shown: await shownOf(world, change.proposal) });
    }
    const { lease } = await prisma().award.findUniqueOrThrow({ where: { id: world.awardId } });
    expect((lease as { from: string; rentFenPerM2Month: number }[]).slice(-2)).toMatchObject([
      { from: "2026-05-01", rentFenPerM2Month: 6_000 },
      { from: "2026-08-01", rentFenPerM2Month: 6_500 },
    ]);
    expect(await reportEditedRents(job.now)).toBe(0);
  });
});
