import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { Forbidden, NotFound } from "~/platform/errors";
import { addInternalNote } from "~/use-cases/review/add-internal-note.server";
import { assignApplication } from "~/use-cases/review/assign-application.server";
import { declareInterest } from "~/use-cases/decision/declare-interest.server";
import { recommendDetermination } from "~/use-cases/decision/recommend-determination.server";
import { returnApplication } from "~/use-cases/decision/return-application.server";
import { steps, stored } from "../application/support/application";
import { city } from "../application/support/program";
import { mailTo, useDatabase } from "../application/support/world";
import { audited, clear, clockOf, inReview, official, on, read } from "../review/support/case";
import { keepsHistoryAndLog } from "../../support/history-and-log";

useDatabase();
keepsHistoryAndLog(["recommend"]);
let zones: { highTech: string; jinpu: string };
beforeAll(async () => {
  zones = await city();
});

const sound = {
  outcome: "approve" as const,
  scores: { plan: 8 },
  reasons: [{ clause: "rules", words: "A sound plan" }],
};

describe("a recommendation", () => {
  it("goes to the approvers of the zone with its own time", async () => {
    const { applicationId, reviewer } = await inReview(zones.highTech);
    const approver = await official("approver", zones.highTech);
    const elsewhere = await official("approver", zones.jinpu);
    await recommendDetermination(reviewer.ctx, { ...(await read(applicationId)), ...sound });
    const application = await stored(applicationId);
    expect(application).toMatchObject({ state: "recommended" });
    expect(application.dueOn?.toISOString().slice(0, 10)).toBe("2026-03-16");
    const made = await prisma().recommendation.findFirstOrThrow({ where: { caseId: applicationId } });
    expect(made).toMatchObject({ reviewerId: reviewer.userId, ...sound });
    expect(await mailTo(approver.email)).toMatchObject([{ kind: "application.recommended" }]);
    expect(await mailTo(elsewhere.email)).toEqual([]);
    expect(await audited(applicationId)).toContain("application.recommend");
    expect((await steps(applicationId)).at(-1)).toBe("recommend");
  });

  it("needs every score within its range, and reasons in words", async () => {
    const { applicationId, reviewer } = await inReview(zones.highTech);
    const bare = recommendDetermination(reviewer.ctx, {
      ...(await read(applicationId)),
      outcome: "reject",
      scores: { plan: 11 },
      reasons: [{ clause: null, words: " " }],
    });
    await expect(bare).rejects.toMatchObject({
      fields: { "scores.plan": ["review.score?max=10"], "reasons[0].words": ["review.reasonWords"] },
    });
    const nothing = { ...(await read(applicationId)), outcome: null, scores: {}, reasons: [] };
    await expect(recommendDetermination(reviewer.ctx, nothing)).rejects.toMatchObject({
      fields: {
        outcome: ["requiredChoice"],
        "scores.plan": ["review.score?max=10"],
        "reasons[0].words": ["review.reasonWords"],
      },
    });
    const unchosen = { ...(await read(applicationId)), ...sound, outcome: null };
    await expect(recommendDetermination(reviewer.ctx, unchosen)).rejects.toMatchObject({
      fields: { outcome: ["requiredChoice"] },
    });
    const wrong = { ...sound, reasons: [{ clause: "another law", words: "Because", row: 3 }] };
    const refused = recommendDetermination(reviewer.ctx, { ...(await read(applicationId)), ...wrong });
    await expect(refused).rejects.toMatchObject({
      reason: "notChoice",
      fields: { "reasons[3].clause": ["notChoice"] },
    });
    expect(await stored(applicationId)).toMatchObject({ state: "review" });
  });

  it("is not for who has an interest, for intake, or for another zone", async () => {
    const { applicationId, intake } = await inReview(zones.highTech);
    const step = { ...(await read(applicationId)), ...sound };
    const partial = await official("reviewer", zones.highTech);
    await declareInterest(partial.ctx, { caseId: applicationId, conflict: true, explanation: "A friend" });
    await expect(recommendDetermination(partial.ctx, step)).rejects.toMatchObject({ reason: "interest.conflict" });
    await expect(recommendDetermination(intake.ctx, step)).rejects.toThrow(Forbidden);
    const elsewhere = await official("reviewer", zones.jinpu);
    await expect(recommendDetermination(elsewhere.ctx, step)).rejects.toThrow(NotFound);
  });
});

describe("a case that an approver returns", () => {
  const returned = async (recommendedOn: string, returnedOn: string) => {
    const { applicationId, reviewer } = await inReview(zones.highTech);
    const approver = await official("approver", zones.highTech);
    await clear(approver.ctx, applicationId);
    await recommendDetermination(on(reviewer.ctx, recommendedOn), { ...(await read(applicationId)), ...sound });
    const step = { ...(await read(applicationId)), reason: "Look at the lease again" };
    await returnApplication(on(approver.ctx, returnedOn), step);
    const application = await stored(applicationId);
    return {
      state: application.state,
      dueOn: application.dueOn?.toISOString().slice(0, 10),
      clock: await clockOf(approver.ctx.actor, applicationId),
    };
  };

  it("goes on with the working days that its review had left", async () => {
    // Four of fifteen were used from Monday 9 to Friday 13 March: eleven are left after Friday 20 March.
    expect(await returned("2026-03-13", "2026-03-20")).toEqual({
      state: "review",
      dueOn: "2026-04-06",
      clock: { spent: 4, allowed: 15 },
    });
  });

  it("has one working day at least", async () => {
    expect(await returned("2026-04-17", "2026-04-24")).toEqual({
      state: "review",
      dueOn: "2026-04-27",
      clock: { spent: 29, allowed: 15 },
    });
  });
});

describe("assigning a case", () => {
  it("gives it to a reviewer of the zone, who is told", async () => {
    const { applicationId, intake, reviewer } = await inReview(zones.highTech);
    await assignApplication(intake.ctx, { ...(await read(applicationId)), reviewerId: reviewer.userId });
    expect(await stored(applicationId)).toMatchObject({ assigneeId: reviewer.userId });
    expect(await mailTo(reviewer.email)).toMatchObject([{ kind: "application.assigned" }]);
    await assignApplication(intake.ctx, { ...(await read(applicationId)), reviewerId: null });
    expect(await stored(applicationId)).toMatchObject({ assigneeId: null });
    expect((await audited(applicationId)).filter((action) => action === "application.assign")).toHaveLength(2);
    const given = await prisma().caseEvent.findMany({
      where: { caseId: applicationId, action: "assign" },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    });
    expect(given.map(({ assigneeId, toState }) => [assigneeId, toState])).toEqual([
      [reviewer.userId, "review"],
      [null, "review"],
    ]);
  });

  it("is refused for who is no reviewer there, or has an interest", async () => {
    const { applicationId, intake, reviewer } = await inReview(zones.highTech);
    const elsewhere = await official("reviewer", zones.jinpu);
    await declareInterest(reviewer.ctx, { caseId: applicationId, conflict: true, explanation: "My cousin's company" });
    for (const { userId } of [elsewhere, reviewer, intake]) {
      const refused = assignApplication(intake.ctx, { ...(await read(applicationId)), reviewerId: userId });
      await expect(refused).rejects.toMatchObject({ reason: "review.notAReviewer" });
    }
  });

  it("is forbidden to reviewers and approvers", async () => {
    const { applicationId, reviewer } = await inReview(zones.highTech);
    const step = { ...(await read(applicationId)), reviewerId: reviewer.userId };
    await expect(assignApplication(reviewer.ctx, step)).rejects.toThrow(Forbidden);
  });
});

describe("an internal note", () => {
  it("is added by who handles the case, not by auditor or finance", async () => {
    const { applicationId, reviewer } = await inReview(zones.highTech);
    await addInternalNote(reviewer.ctx, { caseId: applicationId, text: " Called the landlord. " });
    const [note] = await prisma().internalNote.findMany({ where: { caseId: applicationId } });
    expect(note).toMatchObject({ text: "Called the landlord.", authorId: reviewer.userId });
    const entry = await prisma().auditEntry.findFirstOrThrow({
      where: { subjectId: applicationId, action: "application.addNote" },
    });
    expect(JSON.stringify(entry.data)).not.toContain("landlord");
    for (const role of ["auditor", "finance"] as const) {
      const { ctx } = await official(role, zones.highTech);
      await expect(addInternalNote(ctx, { caseId: applicationId, text: "Hello" })).rejects.toThrow(Forbidden);
    }
    const manager = await official("manager", zones.highTech);
    await clear(manager.ctx, applicationId);
    await addInternalNote(manager.ctx, { caseId: applicationId, text: "Seen" });
  });
});
