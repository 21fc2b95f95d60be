import { describe, expect, it } from "vitest";
import { readCourse } from "~/data/application/application.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { readQueue } from "~/data/review/queue.reader.server";
import { readWorkCounts } from "~/data/review/work-counts.reader.server";
import { newId } from "~/platform/ids";
import { Refusal, StaleVersion } from "~/platform/errors";
import { shownBasis } from "../../../prisma/seed/approval";
import { approveApplication } from "~/use-cases/decision/approve-application.server";
import { declareInterest } from "~/use-cases/decision/declare-interest.server";
import { rejectApplication } from "~/use-cases/decision/reject-application.server";
import { returnApplication } from "~/use-cases/decision/return-application.server";
import { withdrawApproval } from "~/use-cases/decision/withdraw-approval.server";
import { withdrawApplication } from "~/use-cases/decision/withdraw-application.server";
import { approve, city, granted, official, person, recommendedCase, today, useDatabase } from "./recommended-case";
import { severalNeeded, start, year } from "./support/several-needed";
import { keepsHistoryAndLog } from "../../support/history-and-log";
import { leaveAppropriated } from "../../support/budget-money";
import { letFor } from "../../support/unit-rents";

useDatabase();
keepsHistoryAndLog(["addApproval", "withdrawApproval", "approve"]);

const refusal = (reason: string) => expect.objectContaining({ constructor: Refusal, reason });

const stored = (id: string) => prisma().application.findUniqueOrThrow({ where: { id } });
const standing = (applicationId: string) =>
  prisma().approval.count({ where: { caseId: applicationId, voidedAt: null } });
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
    const result = await approve(first, { ...terms, version: 1 });
    expect(result).toEqual({ granted: false, given: 1, needed: 2 });
    expect(await stored(found.id)).toMatchObject({ state: "recommended", version: 2, decidedAt: null });
    expect((await stored(found.id)).dueOn?.toISOString().slice(0, 10)).toBe("2026-03-09");
    expect(await committed(place.programId)).toBe(0);
    expect(await prisma().occupancy.count({ where: { unitId: place.units[0] } })).toBe(0);
    expect(await prisma().award.count({ where: { applicationId: found.id } })).toBe(0);
    expect(await prisma().determination.count({ where: { caseId: found.id } })).toBe(0);
    const entry = await prisma().auditEntry.findFirstOrThrow({
      where: { subjectId: found.id, action: "application.addApproval" },
    });
    expect(entry).toMatchObject({
      actorId: first.actor.userId,
      data: { start, unitId: place.units[0], totalFen: year, given: 1, needed: 2, voided: 0 },
    });
    const event = await prisma().caseEvent.findFirstOrThrow({ where: { caseId: found.id } });
    expect(event).toMatchObject({ action: "addApproval", fromState: "recommended", toState: "recommended" });
    expect(await mailOf(second.actor.userId)).toEqual(["application.furtherApproval"]);
    expect(await mailOf(first.actor.userId)).toEqual([]);
    expect(await mailOf(found.ownerId)).toEqual([]);
  });

  it("is granted by the second person, who joins the same terms", async () => {
    const { place, found, first, second, terms } = await severalNeeded(2);
    await approve(first, { ...terms, version: 1 });
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

  it("is not granted by one person twice, who may change what they approved while others are awaited", async () => {
    const { found, first, second, terms } = await severalNeeded(2);
    await approve(first, { ...terms, version: 1 });
    const again = approve(first, { ...terms, version: 2 });
    await expect(again).rejects.toEqual(refusal("requirement.didNotApprove"));
    const changed = await approve(first, { ...terms, start: "2026-05-01", version: 2 });
    expect(changed).toEqual({ granted: false, given: 1, needed: 2 });
    expect(await standing(found.id)).toBe(1);
    await granted(second, { ...terms, start: "2026-05-01", version: 3 });
  });

  it("begins anew when the rent of the unit has changed since, with the new figures, which the first may then approve", async () => {
    const { place, found, first, second, terms } = await severalNeeded(2);
    await approve(first, { ...terms, version: 1 });
    // From ¥50 to ¥60 per m²: the year comes to ¥72,000.
    await letFor([place.units[0]], 6000, "2026-01-01");
    expect(await approve(second, { ...terms, version: 2 })).toEqual({ granted: false, given: 1, needed: 2 });
    const approvals = await prisma().approval.findMany({ where: { caseId: found.id }, orderBy: { id: "asc" } });
    expect(approvals.map(({ totalFen, voidedAt }) => [Number(totalFen), voidedAt === null])).toEqual([
      [year, false],
      [7_200_000, true],
    ]);
    expect(await mailOf(first.actor.userId)).toEqual(["application.approvalBegunAnew"]);
    const awardId = await granted(first, { ...terms, version: 3 });
    expect(await prisma().award.findUniqueOrThrow({ where: { id: awardId } })).toMatchObject({ totalFen: 7_200_000n });
  });

  it("is refused to whom was shown other figures than those that stand, also where one approval is enough", async () => {
    for (const needed of [1, 2]) {
      const { place, found, first, terms } = await severalNeeded(needed);
      const shown = { ...terms, operatorId: null };
      const basis = await shownBasis(first, shown);
      await letFor([place.units[0]], 5001, "2026-01-01");
      const unseen = approveApplication(first, { ...shown, version: 1, basis });
      await expect(unseen).rejects.toEqual(refusal("approval.planChanged"));
      expect(await standing(found.id)).toBe(0);
    }
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
    await approve(first, { ...terms, version: 1 });
    const anew = await approve(second, { ...terms, start: "2026-05-01", version: 2 });
    expect(anew).toEqual({ granted: false, given: 1, needed: 2 });
    const approvals = await prisma().approval.findMany({ where: { caseId: found.id }, orderBy: { id: "asc" } });
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
    await approve(first, { ...terms, version: 1 });
    const anew = await approve(second, { ...terms, unitId: place.units[1], version: 2 });
    expect(anew).toMatchObject({ granted: false, given: 1 });
    expect(await standing(found.id)).toBe(1);
  });

  it("becomes one award when two last approvers press at the same moment", async () => {
    const { place, found, first, second, third, terms } = await severalNeeded(2);
    await approve(first, { ...terms, version: 1 });
    const results = await Promise.allSettled([second, third].map((ctx) => approve(ctx, { ...terms, version: 2 })));
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((result) => result.status === "rejected");
    expect(lost?.reason).toBeInstanceOf(StaleVersion);
    expect(await prisma().award.count({ where: { applicationId: found.id } })).toBe(1);
    expect(await standing(found.id)).toBe(2);
    expect(await committed(place.programId)).toBe(year);
  });

  it("is refused at the last approval when the money is gone by then, and the first one stands", async () => {
    const { place, found, first, second, terms } = await severalNeeded(2, year);
    await approve(first, { ...terms, version: 1 });
    await leaveAppropriated(1000, place.programId);
    const late = approve(second, { ...terms, version: 2 });
    await expect(late).rejects.toEqual(refusal("budgetGone"));
    expect(await stored(found.id)).toMatchObject({ state: "recommended", version: 2 });
    expect(await standing(found.id)).toBe(1);
    expect(await prisma().award.count({ where: { applicationId: found.id } })).toBe(0);
  });

  it("is refused from the first approval on when the money or the unit is not there", async () => {
    const poor = await severalNeeded(2, 1000);
    await expect(approve(poor.first, { ...poor.terms, version: 1 })).rejects.toEqual(refusal("budgetGone"));
    const { place, first, terms } = await severalNeeded(2);
    const other = await recommendedCase(place, "91210231MA0DEM021A");
    const days = { fromOn: new Date("2026-06-01"), toOn: new Date("2026-07-01") };
    await prisma().occupancy.create({
      data: { id: newId(), unitId: place.units[0], companyId: other.companyId, ...days },
    });
    await expect(approve(first, { ...terms, version: 1 })).rejects.toEqual(refusal("unitGone"));
  });

  it("is not for who accepted or reviewed the case, as one of several either", async () => {
    const { place, found, first, terms } = await severalNeeded(2);
    await approve(first, { ...terms, version: 1 });
    const reviewer = await official("approver", place.zoneId, found.id, found.reviewerId);
    await expect(approve(reviewer, { ...terms, version: 2 })).rejects.toEqual(refusal("requirement.didNotReview"));
  });
});

describe("an approval taken back by its person", () => {
  const takeBack = (ctx: Parameters<typeof withdrawApproval>[0], applicationId: string, version: number) =>
    withdrawApproval(ctx, { applicationId, version });

  it("no longer counts, is on record, and leaves those of others", async () => {
    const { found, first, second, third, terms } = await severalNeeded(3);
    await approve(first, { ...terms, version: 1 });
    await approve(second, { ...terms, version: 2 });
    await takeBack(first, found.id, 3);
    const left = await prisma().approval.findMany({ where: { caseId: found.id, voidedAt: null } });
    expect(left.map(({ approverId }) => approverId)).toEqual([second.actor.userId]);
    expect(await stored(found.id)).toMatchObject({ state: "recommended", version: 4 });
    expect((await stored(found.id)).dueOn?.toISOString().slice(0, 10)).toBe("2026-03-09");
    const [event] = await prisma().caseEvent.findMany({
      where: { caseId: found.id },
      orderBy: { id: "desc" },
    });
    expect(event).toMatchObject({ action: "withdrawApproval", actorId: first.actor.userId, toState: "recommended" });
    const entry = { subjectId: found.id, action: "application.withdrawApproval" };
    expect(await prisma().auditEntry.findFirstOrThrow({ where: entry })).toMatchObject({ data: { left: 1 } });
    expect(await approve(third, { ...terms, version: 4 })).toEqual({ granted: false, given: 2, needed: 3 });
    await granted(first, { ...terms, version: 5 });
  });

  it("is refused where there is none, where it is another's, once the award is made, and when the case changed", async () => {
    const { found, first, second, terms } = await severalNeeded(2);
    const none = refusal("requirement.ownApprovalStands");
    await expect(takeBack(first, found.id, 1)).rejects.toEqual(none);
    await approve(first, { ...terms, version: 1 });
    await expect(takeBack(second, found.id, 2)).rejects.toEqual(none);
    await expect(takeBack(first, found.id, 1)).rejects.toBeInstanceOf(StaleVersion);
    await granted(second, { ...terms, version: 2 });
    await expect(takeBack(first, found.id, 3)).rejects.toEqual(refusal("wrongState"));
    expect(await standing(found.id)).toBe(2);
  });

  it("is not seen by the company", async () => {
    const { found, first, terms } = await severalNeeded(2);
    await approve(first, { ...terms, version: 1 });
    await takeBack(first, found.id, 2);
    expect((await readCourse(found)).events).toEqual([]);
  });
});

describe("what waits for an approver", () => {
  const recommended = {
    programId: null,
    states: ["recommended"],
    assignee: "anyone",
    due: null,
    search: null,
  } as const;
  const asked = { ...recommended, zoneId: null, sort: "submitted", order: "asc", cursor: null } as const;

  it("leaves out what they have approved and others are awaited for, which is counted apart", async () => {
    const { found, first, second, terms } = await severalNeeded(2);
    const waiting = async ({ actor }: typeof first) => {
      const { toDecide, approvedByMe } = await readWorkCounts(actor);
      const ids = async (given: boolean) =>
        (await readQueue(actor, { ...asked, approval: { userId: actor.userId, given } })).rows.map(({ id }) => id);
      return { toDecide, approvedByMe, open: await ids(false), given: await ids(true) };
    };
    await approve(first, { ...terms, version: 1 });
    expect(await waiting(first)).toEqual({ toDecide: 0, approvedByMe: 1, open: [], given: [found.id] });
    expect(await waiting(second)).toEqual({ toDecide: 1, approvedByMe: 0, open: [found.id], given: [] });
    await withdrawApproval(first, { applicationId: found.id, version: 2 });
    expect(await waiting(first)).toEqual({ toDecide: 1, approvedByMe: 0, open: [found.id], given: [] });
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
    await approve(several.first, { ...several.terms, version: 1 });
    await change(several);
    expect(await standing(several.found.id)).toBe(0);
  });

  it("when their person declares an interest, and who read the case before is told that it changed", async () => {
    const { found, first, second, third, terms } = await severalNeeded(3);
    await approve(first, { ...terms, version: 1 });
    await approve(second, { ...terms, version: 2 });
    await declareInterest(first, { caseId: found.id, conflict: true, explanation: "A friend works there" });
    await expect(approve(third, { ...terms, version: 3 })).rejects.toBeInstanceOf(StaleVersion);
    const result = await approve(third, { ...terms, version: 4 });
    expect(result).toEqual({ granted: false, given: 2, needed: 3 });
    await expect(approve(first, { ...terms, version: 5 })).rejects.toEqual(refusal("requirement.noConflict"));
  });

  it("but one that led to an award stays, whatever its person declares later", async () => {
    const { found, first, second, terms } = await severalNeeded(2);
    await approve(first, { ...terms, version: 1 });
    await granted(second, { ...terms, version: 2 });
    await declareInterest(first, { caseId: found.id, conflict: true, explanation: "A friend joined it" });
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
    await declareInterest(third, { caseId: found.id, conflict: true, explanation: "Shares" });
    await approve(first, { ...terms, version: 1 });
    const mails = await prisma().outboxMessage.findMany({
      where: { kind: "application.furtherApproval", text: { contains: found.id } },
    });
    expect(mails.map(({ userId }) => userId)).toEqual([second.actor.userId]);
    expect(mails[0]?.text).toContain("1 of the 2 approvals");
  });
});
