import { beforeAll, describe, expect, it } from "vitest";
import { findDocument } from "~/data/application/document.reader.server";
import { readChange } from "~/data/change/change.reader.server";
import { readEvidence } from "~/data/change/evidence.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { Forbidden, NotFound, Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { approveChange } from "~/use-cases/change/approve-change.server";
import { askMore } from "~/use-cases/change/ask-more.server";
import { assignChange } from "~/use-cases/change/assign-change.server";
import { declareInterestInChange } from "~/use-cases/change/declare-interest-in-change.server";
import { openChange } from "~/use-cases/change/open-change.server";
import { removeEvidence } from "~/use-cases/change/evidence/remove-evidence.server";
import { requestChange } from "~/use-cases/change/request-change.server";
import { uploadEvidence } from "~/use-cases/change/evidence/upload-evidence.server";
import { addInternalNote } from "~/use-cases/review/add-internal-note.server";
import { audited } from "../application/support/world";
import { anOfficial, asked, aWorld, pause, shownOf, stored, takenUp, useDatabase } from "./support/world";

useDatabase();
beforeAll(async () => {
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});

const refusal = (reason: string) => expect.objectContaining({ constructor: Refusal, reason });
const evidence = [{ key: "letter", name: { en: "Letter", "zh-CN": "函" } }];
const rule = { kind: "suspend", window: { kind: "always" }, late: false, evidence, refusalClauses: [] } as const;

async function* bytes(): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"));
}
const pdf = (requirement: string) => ({ requirement, fileName: "C:\\letter.pdf", content: bytes() });

describe("documents of a change", () => {
  it("are gathered before it is asked for, and are its evidence then", async () => {
    const world = await aWorld({ changes: [rule] });
    const of = { changeId: newId(), awardId: world.awardId };
    await expect(uploadEvidence(world.owner, { ...of, ...pdf("other") })).rejects.toBeInstanceOf(NotFound);
    await uploadEvidence(world.owner, { ...of, ...pdf("letter") });
    await uploadEvidence(world.owner, { ...of, ...pdf("letter") });
    const [first, second] = await readEvidence(world.owner.actor, of.changeId);
    expect(first).toMatchObject({ requirement: "letter", fileName: "letter.pdf" });
    await removeEvidence(world.owner, { ...of, documentId: first?.id ?? "" });
    expect((await readEvidence(world.owner.actor, of.changeId)).map(({ id }) => id)).toEqual([second?.id]);
    const reviewer = await anOfficial("reviewer", world.zoneId);
    // Nobody but the company sees them before it asks.
    expect(await findDocument(reviewer.actor, of.changeId, second?.id ?? "")).toBeNull();
    const request = { ...of, proposal: pause, reason: "x", lateReason: null, shown: await shownOf(world, pause) };
    await requestChange(world.owner, request);
    expect(await findDocument(reviewer.actor, of.changeId, second?.id ?? "")).toMatchObject({ fileName: "letter.pdf" });
    expect(await audited(of.changeId)).toEqual([
      "change.addDocument",
      "change.addDocument",
      "change.removeDocument",
      "change.request",
    ]);
    await expect(uploadEvidence(world.owner, { ...of, ...pdf("letter") })).rejects.toEqual(
      refusal("change.notEditable"),
    );
  });

  it("come while more is asked, from the company alone; its version goes up", async () => {
    const world = await aWorld();
    const changeId = await asked(world);
    const of = { changeId, awardId: world.awardId };
    const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
    await askMore(reviewer, { changeId, version: 1, points: [{ target: "general", message: "A letter" }] });
    await expect(uploadEvidence(reviewer, { ...of, ...pdf("general") })).rejects.toBeInstanceOf(Forbidden);
    const stranger = (await aWorld()).owner;
    await expect(uploadEvidence(stranger, { ...of, ...pdf("general") })).rejects.toBeInstanceOf(NotFound);
    await uploadEvidence(world.owner, { ...of, ...pdf("general") });
    expect(await stored(changeId)).toMatchObject({ version: 3 });
    expect(await readEvidence(stranger.actor, changeId)).toEqual([]);
  });

  it("never lie in the case of another company, or of another kind", async () => {
    const [world, other] = [await aWorld({ changes: [rule] }), await aWorld({ changes: [rule] })];
    const of = { changeId: newId(), awardId: world.awardId };
    await uploadEvidence(world.owner, { ...of, ...pdf("letter") });
    const theirs = { changeId: of.changeId, awardId: other.awardId };
    await expect(uploadEvidence(other.owner, { ...theirs, ...pdf("letter") })).rejects.toBeInstanceOf(NotFound);
  });
});

describe("officials", () => {
  it("write notes on a change, once they have declared, and not those who only read it", async () => {
    const world = await aWorld();
    const caseId = await asked(world);
    const reviewer = await anOfficial("reviewer", world.zoneId);
    await expect(addInternalNote(reviewer, { caseId, text: "x" })).rejects.toEqual(refusal("interest.undeclared"));
    await declareInterestInChange(reviewer, { caseId, conflict: false, explanation: null });
    await addInternalNote(reviewer, { caseId, text: " Ask the operator " });
    expect(await prisma().internalNote.findMany({ where: { caseId } })).toMatchObject([{ text: "Ask the operator" }]);
    for (const role of ["auditor", "finance"] as const) {
      const reader = await anOfficial(role, world.zoneId, caseId);
      await expect(addInternalNote(reader, { caseId, text: "x" })).rejects.toBeInstanceOf(Forbidden);
    }
    expect(await audited(caseId)).toEqual(["change.request", "change.declareInterest", "change.addNote"]);
  });

  it("declare a conflict, with which an approval of theirs no longer counts and the change is no longer theirs", async () => {
    const world = await aWorld({ requiredApprovals: [{ fromFen: 0, approvals: 2 }] });
    const { changeId } = await takenUp(world);
    const manager = await anOfficial("manager", world.zoneId, changeId);
    const approver = await anOfficial("approver", world.zoneId, changeId);
    await approveChange(approver, { changeId, version: 2, shown: await shownOf(world, pause) });
    const conflict = { caseId: changeId, conflict: true, explanation: "My cousin" };
    await expect(declareInterestInChange(approver, { ...conflict, explanation: " " })).rejects.toMatchObject({
      fields: { explanation: ["required"] },
    });
    await declareInterestInChange(approver, conflict);
    expect(await prisma().approval.count({ where: { caseId: changeId, voidedAt: null } })).toBe(0);
    expect(await stored(changeId)).toMatchObject({ version: 4 });
    const mail = await prisma().outboxMessage.findMany({ where: { userId: manager.actor.userId } });
    expect(mail.map(({ kind }) => kind)).toContain("change.conflictDeclared");
    const shown = await shownOf(world, pause);
    await expect(approveChange(approver, { changeId, version: 4, shown })).rejects.toEqual(
      refusal("interest.conflict"),
    );
    await expect(declareInterestInChange(approver, { ...conflict, conflict: false })).rejects.toEqual(
      refusal("interest.declaredBefore"),
    );
  });

  it("are given a change by a manager, where they may review it", async () => {
    const world = await aWorld();
    const changeId = await asked(world);
    const [manager, reviewer] = [
      await anOfficial("manager", world.zoneId, changeId),
      await anOfficial("reviewer", world.zoneId, changeId),
    ];
    const elsewhere = await anOfficial("reviewer", (await aWorld()).zoneId);
    const assign = (reviewerId: string | null, version: number) =>
      assignChange(manager, { changeId, version, reviewerId });
    await expect(assign(elsewhere.actor.userId, 1)).rejects.toMatchObject({
      fields: { reviewerId: ["review.notAReviewer"] },
    });
    await assign(reviewer.actor.userId, 1);
    expect(await stored(changeId)).toMatchObject({ assigneeId: reviewer.actor.userId, version: 2 });
    await assign(null, 2);
    expect(await stored(changeId)).toMatchObject({ assigneeId: null, version: 3 });
    await assign(reviewer.actor.userId, 3);
    await declareInterestInChange(reviewer, { caseId: changeId, conflict: true, explanation: "My cousin" });
    expect(await stored(changeId)).toMatchObject({ assigneeId: null, version: 5 });
    const given = await prisma().caseEvent.findMany({
      where: { caseId: changeId, action: "assign" },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    });
    expect(given.map(({ assigneeId, actorId, toState }) => [assigneeId, actorId, toState])).toEqual([
      [reviewer.actor.userId, manager.actor.userId, "requested"],
      [null, manager.actor.userId, "requested"],
      [reviewer.actor.userId, manager.actor.userId, "requested"],
      [null, reviewer.actor.userId, "requested"],
    ]);
    const seen = await readChange(manager.actor, changeId);
    expect(seen?.events.map(({ action }) => action)).toEqual(["request", "assign", "assign", "assign", "assign"]);
    expect(seen?.events[1]).toMatchObject({ assignee: expect.stringMatching(/./) });
    const own = await readChange(world.owner.actor, changeId);
    expect(own?.events.map(({ action }) => action)).toEqual(["request"]);
  });

  it("is intake's as well as the manager's, who then declares as all do who handle it", async () => {
    const world = await aWorld();
    const changeId = await asked(world);
    const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
    const intake = await anOfficial("intake", world.zoneId);
    const give = () => assignChange(intake, { changeId, version: 1, reviewerId: reviewer.actor.userId });
    await expect(give()).rejects.toEqual(refusal("interest.undeclared"));
    expect(await openChange(intake, changeId, "application.assign")).toMatchObject({ access: "undeclared" });
    await declareInterestInChange(intake, { caseId: changeId, conflict: false, explanation: null });
    await give();
    expect(await stored(changeId)).toMatchObject({ assigneeId: reviewer.actor.userId });
  });
});
