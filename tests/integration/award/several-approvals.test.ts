import { describe, expect, it } from "vitest";
import { prisma } from "~/data/db.server";
import { newId } from "~/platform/ids";
import { Refusal, StaleVersion } from "~/platform/errors";
import { approveApplication } from "~/use-cases/approve-application.server";
import { declareInterest } from "~/use-cases/declare-interest.server";
import { rejectApplication } from "~/use-cases/reject-application.server";
import { returnApplication } from "~/use-cases/return-application.server";
import { withdrawApplication } from "~/use-cases/withdraw-application.server";
import { city, granted, official, person, recommendedCase, today, useDatabase } from "./recommended-case";

useDatabase();

const start = "2026-04-01";
const year = 6_000_000;
const refusal = (reason: string) => expect.objectContaining({ constructor: Refusal, reason });

/** A case of ¥60,000, for which so many must approve, and its approvers. */
async function severalNeeded(approvals: number, appropriatedFen = 10 * year) {
  const requiredApprovals = [
    { fromFen: 0, approvals: 1 },
    { fromFen: year, approvals },
  ];
  const place = await city({ appropriatedFen, requiredApprovals });
  const found = await recommendedCase(place);
  const people = [];
  for (let i = 0; i < approvals + 1; i += 1) {
    const ctx = await official("approver", place.zoneId, found.id);
    const grant = { id: newId(), userId: ctx.actor.userId, role: "approver" as const, zoneId: place.zoneId };
    await prisma().roleGrant.create({ data: { ...grant, grantedAt: ctx.now } });
    people.push(ctx);
  }
  const [first, second, third] = people;
  if (!first || !second || !third) throw new Error("three approvers at least");
  const terms = { applicationId: found.id, start, unitId: place.units[0] };
  return { place, found, first, second, third, terms };
}

const stored = (id: string) => prisma().application.findUniqueOrThrow({ where: { id } });
const standing = (applicationId: string) => prisma().approval.count({ where: { applicationId, voidedAt: null } });
const mailOf = async (userId: string): Promise<string[]> =>
  (await prisma().outboxMessage.findMany({ where: { userId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);
const committed = async (programId: string): Promise<number> =>
  (await prisma().budgetLine.findMany({ where: { programId } })).reduce(
    (sum, line) => sum + Number(line.committedFen),
    0,
  );

describe("an amount that takes two approvals", () => {
  it("is not granted by the first, which reserves nothing, is on record, and calls the other approvers", async () => {
    const { place, found, first, second, terms } = await severalNeeded(2);
    const result = await approveApplication(first, { ...terms, version: 1 });
    expect(result).toEqual({ granted: false, given: 1, needed: 2 });
    expect(await stored(found.id)).toMatchObject({ state: "recommended", version: 2, decidedAt: null });
    expect((await stored(found.id)).dueOn?.toISOString().slice(0, 10)).toBe("2026-03-09");
    expect(await committed(place.programId)).toBe(0);
    expect(await prisma().occupancy.count({ where: { unitId: place.units[0] } })).toBe(0);
    expect(await prisma().award.count({ where: { applicationId: found.id } })).toBe(0);
    expect(await prisma().determination.count({ where: { applicationId: found.id } })).toBe(0);
    const entry = await prisma().auditEntry.findFirstOrThrow({
      where: { subjectId: found.id, action: "application.addApproval" },
    });
    expect(entry).toMatchObject({
      actorId: first.actor.userId,
      data: { start, unitId: place.units[0], totalFen: year, given: 1, needed: 2, voided: 0 },
    });
    const event = await prisma().applicationEvent.findFirstOrThrow({ where: { applicationId: found.id } });
    expect(event).toMatchObject({ action: "addApproval", fromState: "recommended", toState: "recommended" });
    expect(await mailOf(second.actor.userId)).toEqual(["application.furtherApproval"]);
    expect(await mailOf(first.actor.userId)).toEqual([]);
    expect(await mailOf(found.ownerId)).toEqual([]);
  });

  it("is granted by the second person, who joins the same terms", async () => {
    const { place, found, first, second, terms } = await severalNeeded(2);
    await approveApplication(first, { ...terms, version: 1 });
    const awardId = await granted(second, { ...terms, version: 2 });
    expect(await prisma().award.findUniqueOrThrow({ where: { id: awardId } })).toMatchObject({
      approvedBy: second.actor.userId,
      totalFen: BigInt(year),
    });
    expect(await committed(place.programId)).toBe(year);
    expect(await stored(found.id)).toMatchObject({ state: "effective" });
    expect(await standing(found.id)).toBe(2);
    const last = { subjectId: found.id, action: "application.approve", actorId: second.actor.userId };
    expect(await prisma().auditEntry.findFirstOrThrow({ where: last })).toMatchObject({
      data: { awardId, given: 2, needed: 2 },
    });
    expect(await mailOf(found.ownerId)).toEqual(["application.approved"]);
  });

  it("is not granted by one person twice, whatever the terms", async () => {
    const { found, first, terms } = await severalNeeded(2);
    await approveApplication(first, { ...terms, version: 1 });
    for (const other of [start, "2026-05-01"]) {
      const again = approveApplication(first, { ...terms, start: other, version: 2 });
      await expect(again).rejects.toEqual(refusal("requirement.didNotApprove"));
    }
    expect(await standing(found.id)).toBe(1);
  });

  it("is approved once by the amount: below it one person is enough", async () => {
    const place = await city({
      appropriatedFen: 10 * year,
      requiredApprovals: [
        { fromFen: 0, approvals: 1 },
        { fromFen: year + 1, approvals: 2 },
      ],
    });
    const found = await recommendedCase(place);
    const ctx = await official("approver", place.zoneId, found.id);
    await granted(ctx, { applicationId: found.id, start, unitId: place.units[0], version: 1 });
    expect(await standing(found.id)).toBe(1);
  });

  it("begins anew with another start, which the first may then join", async () => {
    const { found, first, second, terms } = await severalNeeded(2);
    await approveApplication(first, { ...terms, version: 1 });
    const anew = await approveApplication(second, { ...terms, start: "2026-05-01", version: 2 });
    expect(anew).toEqual({ granted: false, given: 1, needed: 2 });
    const approvals = await prisma().approval.findMany({ where: { applicationId: found.id }, orderBy: { id: "asc" } });
    expect(approvals.map(({ approverId, voidedAt }) => [approverId, voidedAt === null])).toEqual([
      [first.actor.userId, false],
      [second.actor.userId, true],
    ]);
    expect(await mailOf(first.actor.userId)).toEqual(["application.approvalBegunAnew"]);
    const awardId = await granted(first, { ...terms, start: "2026-05-01", version: 3 });
    const award = await prisma().award.findUniqueOrThrow({ where: { id: awardId } });
    expect(award.startsOn.toISOString().slice(0, 10)).toBe("2026-05-01");
  });

  it("begins anew with another unit", async () => {
    const { place, found, first, second, terms } = await severalNeeded(2);
    await approveApplication(first, { ...terms, version: 1 });
    const anew = await approveApplication(second, { ...terms, unitId: place.units[1], version: 2 });
    expect(anew).toMatchObject({ granted: false, given: 1 });
    expect(await standing(found.id)).toBe(1);
  });

  it("becomes one award when two last approvers press at the same moment", async () => {
    const { place, found, first, second, third, terms } = await severalNeeded(2);
    await approveApplication(first, { ...terms, version: 1 });
    const results = await Promise.allSettled(
      [second, third].map((ctx) => approveApplication(ctx, { ...terms, version: 2 })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((result) => result.status === "rejected");
    expect(lost?.reason).toBeInstanceOf(StaleVersion);
    expect(await prisma().award.count({ where: { applicationId: found.id } })).toBe(1);
    expect(await standing(found.id)).toBe(2);
    expect(await committed(place.programId)).toBe(year);
  });

  it("is refused at the last approval when the money is gone by then, and the first one stands", async () => {
    const { place, found, first, second, terms } = await severalNeeded(2, year);
    await approveApplication(first, { ...terms, version: 1 });
    await prisma().budgetLine.updateMany({ where: { programId: place.programId }, data: { appropriatedFen: 1000 } });
    const late = approveApplication(second, { ...terms, version: 2 });
    await expect(late).rejects.toEqual(refusal("budgetGone"));
    expect(await stored(found.id)).toMatchObject({ state: "recommended", version: 2 });
    expect(await standing(found.id)).toBe(1);
    expect(await prisma().award.count({ where: { applicationId: found.id } })).toBe(0);
  });

  it("is refused from the first approval on when the money or the unit is not there", async () => {
    const poor = await severalNeeded(2, 1000);
    await expect(approveApplication(poor.first, { ...poor.terms, version: 1 })).rejects.toEqual(refusal("budgetGone"));
    const { place, first, terms } = await severalNeeded(2);
    const other = await recommendedCase(place, "91210231MA0DEM021A");
    const days = { fromOn: new Date("2026-06-01"), toOn: new Date("2026-07-01") };
    await prisma().occupancy.create({
      data: { id: newId(), unitId: place.units[0], companyId: other.companyId, ...days },
    });
    await expect(approveApplication(first, { ...terms, version: 1 })).rejects.toEqual(refusal("unitGone"));
  });

  it("is not for who accepted or reviewed the case, as one of several either", async () => {
    const { place, found, first, terms } = await severalNeeded(2);
    await approveApplication(first, { ...terms, version: 1 });
    const reviewer = await official("approver", place.zoneId, found.id, found.reviewerId);
    await expect(approveApplication(reviewer, { ...terms, version: 2 })).rejects.toEqual(
      refusal("requirement.didNotReview"),
    );
  });
});

describe("approvals no longer count", () => {
  const voiding = {
    "was returned to review": async ({ found, second }: Awaited<ReturnType<typeof severalNeeded>>) => {
      await returnApplication(second, { applicationId: found.id, version: 2, reason: "Look at the lease" });
    },
    "was rejected": async ({ found, second }: Awaited<ReturnType<typeof severalNeeded>>) => {
      await rejectApplication(second, {
        applicationId: found.id,
        version: 2,
        reasons: [{ clause: null, words: "No" }],
      });
    },
    "was withdrawn": async ({ found, first }: Awaited<ReturnType<typeof severalNeeded>>) => {
      const memberships = [{ companyId: found.companyId, role: "owner" as const }];
      const actor = { userId: found.ownerId, today, grants: [], memberships, mandates: [], siteIds: [] };
      await withdrawApplication({ ...first, actor }, { applicationId: found.id, version: 2 });
    },
  };

  it.each(Object.entries(voiding))("when the case %s", async (_, change) => {
    const several = await severalNeeded(2);
    await approveApplication(several.first, { ...several.terms, version: 1 });
    await change(several);
    expect(await standing(several.found.id)).toBe(0);
  });

  it("when their person declares an interest, and who read the case before is told that it changed", async () => {
    const { found, first, second, third, terms } = await severalNeeded(3);
    await approveApplication(first, { ...terms, version: 1 });
    await approveApplication(second, { ...terms, version: 2 });
    await declareInterest(first, { applicationId: found.id, conflict: true, explanation: "A friend works there" });
    await expect(approveApplication(third, { ...terms, version: 3 })).rejects.toBeInstanceOf(StaleVersion);
    const result = await approveApplication(third, { ...terms, version: 4 });
    expect(result).toEqual({ granted: false, given: 2, needed: 3 });
    await expect(approveApplication(first, { ...terms, version: 5 })).rejects.toEqual(
      refusal("requirement.noConflict"),
    );
  });

  it("but one that led to an award stays, whatever its person declares later", async () => {
    const { found, first, second, terms } = await severalNeeded(2);
    await approveApplication(first, { ...terms, version: 1 });
    await granted(second, { ...terms, version: 2 });
    await declareInterest(first, { applicationId: found.id, conflict: true, explanation: "A friend joined it" });
    expect(await standing(found.id)).toBe(2);
  });
});

describe("the mail that a further approval is needed", () => {
  it("goes neither to whom took part in the case, nor to whom has an interest, nor elsewhere", async () => {
    const { place, found, first, second, third, terms } = await severalNeeded(2);
    for (const userId of [found.intakeId, found.reviewerId]) {
      const grant = { id: newId(), userId, role: "approver" as const, zoneId: place.zoneId, grantedAt: first.now };
      await prisma().roleGrant.create({ data: grant });
    }
    const elsewhere = await person();
    const other = await city({ appropriatedFen: year });
    const away = { id: newId(), userId: elsewhere, role: "approver" as const, zoneId: other.zoneId };
    await prisma().roleGrant.create({ data: { ...away, grantedAt: first.now } });
    await declareInterest(third, { applicationId: found.id, conflict: true, explanation: "Shares" });
    await approveApplication(first, { ...terms, version: 1 });
    const mails = await prisma().outboxMessage.findMany({
      where: { kind: "application.furtherApproval", text: { contains: found.id } },
    });
    expect(mails.map(({ userId }) => userId)).toEqual([second.actor.userId]);
    expect(mails[0]?.text).toContain("1 of the 2 approvals");
  });
});
