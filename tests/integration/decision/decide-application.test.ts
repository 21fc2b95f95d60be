import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { Forbidden, NotFound, Refusal, StaleVersion } from "~/platform/errors";
import { rejectApplication } from "~/use-cases/decision/reject-application.server";
import { returnApplication } from "~/use-cases/decision/return-application.server";
import { approve, city, granted, official, recommendedCase, useDatabase } from "./recommended-case";
import { keepsHistoryAndLog } from "../../support/history-and-log";

useDatabase();
keepsHistoryAndLog(["approve", "reject", "return"]);

const start = "2026-04-01";
const year = 6_000_000;
const refusal = (reason: string) => expect.objectContaining({ constructor: Refusal, reason });

/** A recommended case of the place that an approver grants with its first unit. */
async function granting(place: Awaited<ReturnType<typeof city>>) {
  const found = await recommendedCase(place);
  const ctx = await official("approver", place.zoneId, found.id);
  const awardId = await granted(ctx, { applicationId: found.id, version: 1, start, unitId: place.units[0] });
  return { found, ctx, awardId };
}

describe("approving an application", () => {
  it("makes the award, reserves each fiscal year and the unit, and tells the owner, together", async () => {
    const place = await city({ appropriatedFen: year });
    const { found, ctx, awardId } = await granting(place);

    const award = await prisma().award.findUniqueOrThrow({ where: { id: awardId }, include: { occupancies: true } });
    expect(award).toMatchObject({ totalFen: 6_000_000n, unitId: place.units[0], effectiveAt: ctx.now });
    expect(award.endsOn.toISOString().slice(0, 10)).toBe("2027-04-01");
    expect(award.occupancies).toMatchObject([{ unitId: place.units[0], releasedAt: null }]);
    const lines = await prisma().budgetLine.findMany({ where: { programId: place.programId } });
    const committed = Object.fromEntries(
      lines.map((line) => [`${line.fiscalYear} ${line.source}`, Number(line.committedFen)]),
    );
    expect(committed).toEqual({
      "2026 city": 1_350_000,
      "2026 zone": 3_150_000,
      "2027 city": 450_000,
      "2027 zone": 1_050_000,
    });
    expect(await prisma().application.findUniqueOrThrow({ where: { id: found.id } })).toMatchObject({
      state: "effective",
      version: 2,
    });
    expect(await prisma().determination.count({ where: { caseId: found.id, outcome: "approve" } })).toBe(1);
    expect(await prisma().auditEntry.count({ where: { subjectId: found.id, action: "application.approve" } })).toBe(1);
    expect(await prisma().outboxMessage.count({ where: { userId: found.ownerId, kind: "application.approved" } })).toBe(
      1,
    );
  });

  it("is refused before the month of the application, and before the company existed", async () => {
    const place = await city({ appropriatedFen: 10 * year });
    const found = await recommendedCase(place);
    const ctx = await official("approver", place.zoneId, found.id);
    const from = (day: string) =>
      approve(ctx, { applicationId: found.id, version: 1, start: day, unitId: place.units[0] });
    await expect(from("2026-02-28")).rejects.toEqual(refusal("approval.startTooEarly"));
    await expect(from("2099-01-01")).rejects.toEqual(refusal("approval.startTooLate"));
    const { companyId } = await prisma().application.findUniqueOrThrow({ where: { id: found.id } });
    await prisma().company.update({ where: { id: companyId }, data: { establishedOn: new Date("2026-03-20") } });
    await expect(from("2026-03-19")).rejects.toEqual(refusal("approval.startTooEarly"));
    expect(await from("2026-03-20")).toMatchObject({ granted: true });
  });

  it("waits for the public notice where there is one", async () => {
    const place = await city({ appropriatedFen: year, noticeWorkingDays: 5 });
    const { found, awardId } = await granting(place);
    expect(await prisma().award.findUniqueOrThrow({ where: { id: awardId } })).toMatchObject({ effectiveAt: null });
    expect(await prisma().application.findUniqueOrThrow({ where: { id: found.id } })).toMatchObject({
      state: "notice",
    });
  });

  it("lets exactly one of two approvals have the last money", async () => {
    const place = await city({ appropriatedFen: year });
    const cases = [await recommendedCase(place), await recommendedCase(place, "91210231MA0DEM021A")] as const;
    const approvals = cases.map(async (found, i) => {
      const ctx = await official("approver", place.zoneId, found.id);
      return approve(ctx, { applicationId: found.id, version: 1, start, unitId: place.units[i] ?? null });
    });
    const results = await Promise.allSettled(approvals);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((result) => result.status === "rejected");
    expect(lost?.reason).toEqual(refusal("budgetGone"));
    const lines = await prisma().budgetLine.findMany({ where: { programId: place.programId } });
    expect(lines.every((line) => line.committedFen <= line.appropriatedFen)).toBe(true);
    expect(await prisma().award.count({ where: { programId: place.programId } })).toBe(1);
  });

  it("lets exactly one of two approvals have the unit, and leaves no trace of the other", async () => {
    const place = await city({ appropriatedFen: 10 * year });
    const cases = [await recommendedCase(place), await recommendedCase(place, "91210231MA0DEM021A")] as const;
    const approvals = cases.map(async (found) => {
      const ctx = await official("approver", place.zoneId, found.id);
      return approve(ctx, { applicationId: found.id, version: 1, start, unitId: place.units[0] });
    });
    const results = await Promise.allSettled(approvals);
    expect(results.find((result) => result.status === "rejected")?.reason).toEqual(refusal("unitGone"));
    expect(await prisma().award.count({ where: { programId: place.programId } })).toBe(1);
    const lines = await prisma().budgetLine.findMany({ where: { programId: place.programId } });
    expect(lines.reduce((sum, line) => sum + Number(line.committedFen), 0)).toBe(year);
  });

  it("is refused to who accepted or reviewed the case, and to who has not declared their interest", async () => {
    const place = await city({ appropriatedFen: year });
    const found = await recommendedCase(place);
    const approval = { applicationId: found.id, version: 1, start, unitId: place.units[0] };
    const reviewer = await official("approver", place.zoneId, found.id, found.reviewerId);
    await expect(approve(reviewer, approval)).rejects.toEqual(refusal("requirement.didNotReview"));
    const intake = await official("approver", place.zoneId, found.id, found.intakeId);
    await expect(approve(intake, approval)).rejects.toEqual(refusal("requirement.didNotAccept"));
    await expect(approve(await official("approver", place.zoneId), approval)).rejects.toEqual(
      refusal("requirement.noConflict"),
    );
    const former = await official("approver", place.zoneId, found.id);
    const ended = { id: newId(), companyId: found.companyId, userId: former.actor.userId, endedAt: former.now };
    await prisma().membership.create({ data: { ...ended, role: "member", createdAt: former.now } });
    await expect(approve(former, approval)).rejects.toEqual(refusal("requirement.noConflict"));
  });

  it("is not there for another zone, forbidden to a reviewer, stale when the case moved on", async () => {
    const place = await city({ appropriatedFen: year });
    const elsewhere = await city({ appropriatedFen: year });
    const found = await recommendedCase(place);
    const approval = { applicationId: found.id, version: 1, start, unitId: place.units[0] };
    await expect(approve(await official("approver", elsewhere.zoneId), approval)).rejects.toBeInstanceOf(NotFound);
    await expect(approve(await official("reviewer", place.zoneId), approval)).rejects.toBeInstanceOf(Forbidden);
    const ctx = await official("approver", place.zoneId, found.id);
    await expect(approve(ctx, { ...approval, version: 7 })).rejects.toBeInstanceOf(StaleVersion);
  });

  it("needs the company's code before an award takes effect", async () => {
    const place = await city({ appropriatedFen: year });
    const found = await recommendedCase(place, null);
    const ctx = await official("approver", place.zoneId, found.id);
    const approval = { applicationId: found.id, version: 1, start, unitId: place.units[0] };
    await expect(approve(ctx, approval)).rejects.toEqual(refusal("requirement.companyCodeKnown"));
    expect(await prisma().award.count({ where: { programId: place.programId } })).toBe(0);
  });
});

describe("rejecting and returning", () => {
  it("refuses a clause that the version of the application does not have, at its field", async () => {
    const place = await city({ appropriatedFen: year });
    const found = await recommendedCase(place);
    const ctx = await official("approver", place.zoneId, found.id);
    const reasons = [
      { clause: "age", words: "Older than 24 months." },
      { clause: "another law", words: "Because" },
    ];
    const refused = rejectApplication(ctx, { applicationId: found.id, version: 1, reasons });
    await expect(refused).rejects.toMatchObject({ fields: { "reasons[1].clause": ["notChoice"] } });
    const { state } = await prisma().application.findUniqueOrThrow({ where: { id: found.id } });
    expect(state).toBe("recommended");
    expect(await prisma().determination.count({ where: { caseId: found.id } })).toBe(0);
  });

  it("rejects with reasons that the founder's history shows", async () => {
    const place = await city({ appropriatedFen: year });
    const found = await recommendedCase(place);
    const ctx = await official("approver", place.zoneId, found.id);
    await expect(rejectApplication(ctx, { applicationId: found.id, version: 1, reasons: [] })).rejects.toEqual(
      refusal("requirement.reasonsGiven"),
    );
    await rejectApplication(ctx, {
      applicationId: found.id,
      version: 1,
      reasons: [{ clause: "age", words: "Older than 24 months." }],
    });
    const event = await prisma().caseEvent.findFirstOrThrow({ where: { caseId: found.id } });
    expect(event).toMatchObject({ action: "reject", toState: "rejected", reason: "Older than 24 months." });
    expect(await prisma().outboxMessage.count({ where: { kind: "application.rejected", userId: found.ownerId } })).toBe(
      1,
    );
  });

  it("returns to review with an internal note and a new deadline", async () => {
    const place = await city({ appropriatedFen: year });
    const found = await recommendedCase(place);
    const ctx = await official("approver", place.zoneId, found.id);
    const request = { applicationId: found.id, version: 1, reason: "Check the lease again." };
    const undeclared = await official("approver", place.zoneId);
    await expect(returnApplication(undeclared, request)).rejects.toEqual(refusal("requirement.noConflict"));
    await returnApplication(ctx, request);
    expect(await prisma().application.findUniqueOrThrow({ where: { id: found.id } })).toMatchObject({
      state: "review",
      dueProvisional: true,
    });
    expect(await prisma().internalNote.findFirstOrThrow({ where: { caseId: found.id } })).toMatchObject({
      text: "Check the lease again.",
    });
    expect(await prisma().caseEvent.findFirstOrThrow({ where: { caseId: found.id } })).toMatchObject({
      reason: null,
    });
  });
});
