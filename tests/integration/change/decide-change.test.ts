import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { Forbidden, NotFound, Refusal, StaleVersion } from "~/platform/errors";
import { approveChange } from "~/use-cases/change/approve-change.server";
import { EffectChanged } from "~/use-cases/change/foresee-change.server";
import { proposeChange } from "~/use-cases/change/propose-change.server";
import { refuseChange } from "~/use-cases/change/refuse-change.server";
import { requestChange } from "~/use-cases/change/request-change.server";
import { takeUpRequest } from "~/use-cases/change/take-up-request.server";
import { audited, mailTo } from "../application/support/world";
import {
  anOfficial,
  asked,
  aWorld,
  close,
  effectOn,
  history,
  longer,
  pause,
  shownOf,
  stored,
  takenUp,
  useDatabase,
  write,
} from "./support/world";
import { leaveAppropriated } from "../../support/budget-money";

useDatabase();

const refusal = (reason: string) => expect.objectContaining({ constructor: Refusal, reason });
const award = (id: string) => prisma().award.findUniqueOrThrow({ where: { id } });

describe("a company asks for a change", () => {
  it("with its effect, gets a reference and a last day, and the reviewers are told", async () => {
    const world = await aWorld();
    const reviewer = await anOfficial("reviewer", world.zoneId);
    const id = await asked(world);
    expect(await stored(id)).toMatchObject({
      kind: "suspend",
      origin: "company",
      state: "requested",
      version: 1,
      reason: "Moving",
      awardId: world.awardId,
      effect: await effectOn(world, pause),
    });
    const { reference, firstOn, dueOn } = await stored(id);
    expect(reference).toMatch(/^C-2026-\d{6}-\d$/);
    expect([firstOn, dueOn].map((day) => day?.toISOString().slice(0, 10))).toEqual(["2026-05-01", "2026-03-23"]);
    expect(await history(id)).toEqual(["– request requested"]);
    expect(await audited(id)).toEqual(["change.request"]);
    expect(await mailTo(world.email)).toMatchObject([{ kind: "change.received" }]);
    const mail = await prisma().outboxMessage.findMany({ where: { userId: reviewer.actor.userId } });
    expect(mail.map(({ kind }) => kind)).toEqual(["change.toReview"]);
    expect(mail[0]?.text).toContain("Pause");
  });

  it("once, however often it is sent", async () => {
    const world = await aWorld();
    const shown = await shownOf(world, pause);
    const request = {
      changeId: newId(),
      awardId: world.awardId,
      proposal: pause,
      reason: "Moving",
      lateReason: null,
      shown,
    };
    expect(await requestChange(world.owner, request)).toBe(request.changeId);
    expect(await requestChange(world.owner, request)).toBe(request.changeId);
    const otherwise = { ...request, proposal: { kind: "suspend" as const, from: "2026-05-01", to: "2026-06-02" } };
    await expect(requestChange(world.owner, otherwise)).rejects.toMatchObject({ reason: "change.begunOtherwise" });
    expect(await prisma().change.count({ where: { awardId: world.awardId } })).toBe(1);
  });

  it("is refused with what is wrong at its field, and what is missing", async () => {
    const world = await aWorld();
    const request = {
      changeId: newId(),
      awardId: world.awardId,
      proposal: pause,
      reason: " ",
      lateReason: null,
      shown: null,
    };
    await expect(requestChange(world.owner, request)).rejects.toMatchObject({
      reason: "change.requirement.reasonsGiven",
      fields: { reason: ["change.requirement.reasonsGiven"] },
    });
    const early = { ...request, reason: "x", proposal: { ...pause, from: "2025-05-01" } as typeof pause };
    await expect(requestChange(world.owner, early)).rejects.toMatchObject({
      reason: "change.notPossible",
      fields: { "proposal.from": ["change.beforeAward?date=2026-01-01"] },
    });
    await expect(requestChange(world.owner, { ...request, reason: "x" })).rejects.toEqual(
      refusal("change.requirement.effectShown"),
    );
    expect(await prisma().change.count({ where: { awardId: world.awardId } })).toBe(0);
  });

  it("is refused where the effect is another by now", async () => {
    const world = await aWorld();
    const shown = await shownOf(world, pause);
    await write(world.companyId, "2026-03-09", [
      { act: "decide", award: world.awardId, events: [{ type: "extend", months: 1, fen: 1 }] },
    ]);
    const request = {
      changeId: newId(),
      awardId: world.awardId,
      proposal: pause,
      reason: "x",
      lateReason: null,
      shown,
    };
    await expect(requestChange(world.owner, request)).rejects.toBeInstanceOf(EffectChanged);
  });

  it("only for its own award, by whom the mandate lets", async () => {
    const [world, other] = [await aWorld(), await aWorld()];
    const shown = await shownOf(world, pause);
    const request = {
      changeId: newId(),
      awardId: world.awardId,
      proposal: pause,
      reason: "x",
      lateReason: null,
      shown,
    };
    await expect(requestChange(other.owner, request)).rejects.toBeInstanceOf(NotFound);
    const official = await anOfficial("reviewer", world.zoneId);
    await expect(requestChange(official, request)).rejects.toBeInstanceOf(Forbidden);
    // The id of another company's change.
    const changeId = await asked(other);
    await expect(requestChange(world.owner, { ...request, changeId })).rejects.toBeInstanceOf(NotFound);
  });

  it("when its kind is open, late where the version takes that, with its documents", async () => {
    const window = { kind: "limited", days: 60, dayKind: "calendar", side: "before" } as const;
    const evidence = [{ key: "letter", name: { en: "Letter", "zh-CN": "函" } }];
    const rule = { kind: "suspend", window, evidence, refusalClauses: [] } as const;
    const late = await aWorld({ changes: [{ ...rule, late: true, evidence: [] }] });
    const shown = await shownOf(late, pause);
    const request = { changeId: newId(), awardId: late.awardId, proposal: pause, reason: "x", lateReason: null, shown };
    await expect(requestChange(late.owner, request)).rejects.toMatchObject({
      fields: { lateReason: ["change.requirement.lateReasonGiven"] },
    });
    await requestChange(late.owner, { ...request, lateReason: "Nobody told us." });
    expect(await stored(request.changeId)).toMatchObject({ state: "late", lateReason: "Nobody told us." });
    const closed = await aWorld({ changes: [{ ...rule, late: false, evidence: [] }] });
    await expect(asked(closed)).rejects.toEqual(refusal("change.requirement.kindOpen"));
    const none = await aWorld({ changes: [] });
    await expect(asked(none)).rejects.toEqual(refusal("change.requirement.kindOpen"));
    const papers = await aWorld({ changes: [{ ...rule, window: { kind: "always" }, late: false }] });
    await expect(asked(papers)).rejects.toMatchObject({
      fields: { evidence: ["change.requirement.evidenceComplete"] },
    });
  });
});

describe("a change that was asked for is decided", () => {
  it("by a reviewer's recommendation and an approver's yes: the ledger has it, and the company is told", async () => {
    const world = await aWorld();
    await close(world.companyId, world.awardId, "2026-02");
    const late = { kind: "suspend", from: "2026-02-01", to: "2026-03-01" } as const;
    const { changeId, reviewer } = await takenUp(world, late);
    expect(await stored(changeId)).toMatchObject({ state: "proposed", version: 2, proposedBy: reviewer.actor.userId });
    const approver = await anOfficial("approver", world.zoneId, changeId);
    const shown = await shownOf(world, late);
    expect(await approveChange(approver, { changeId, version: 2, shown })).toEqual({ decided: true });
    expect(await stored(changeId)).toMatchObject({ state: "decided", version: 3, dueOn: null });
    const acts = await prisma().ledgerAct.findMany({
      where: { companyId: world.companyId },
      orderBy: { position: "asc" },
    });
    expect(acts.at(-1)).toMatchObject({
      caseId: changeId,
      actorId: approver.actor.userId,
      act: {
        act: "decide",
        award: world.awardId,
        events: [{ type: "suspend", from: "2026-02-01", to: "2026-03-01" }],
        annuls: [],
      },
    });
    expect(await prisma().ledgerLine.findMany({ where: { awardId: world.awardId, kind: "correction" } })).toMatchObject(
      [{ month: "2026-02", fen: -100_000n }],
    );
    expect(await prisma().determination.findMany({ where: { caseId: changeId } })).toMatchObject([
      { outcome: "approve" },
    ]);
    expect(await history(changeId)).toEqual([
      "– request requested",
      "requested takeUp proposed",
      "proposed approve decided",
    ]);
    expect(await audited(changeId)).toEqual(["change.request", "change.takeUp", "change.approve"]);
    expect((await mailTo(world.email)).map(({ kind }) => kind)).toEqual(["change.received", "change.decided"]);
  });

  it("never by who proposed it, who has an interest, or who did not declare", async () => {
    const world = await aWorld();
    const { changeId, reviewer } = await takenUp(world);
    const shown = await shownOf(world, pause);
    const approval = { changeId, version: 2, shown };
    const both = {
      ...reviewer,
      actor: { ...reviewer.actor, grants: [{ role: "approver" as const, zoneIds: [world.zoneId] }] },
    };
    await expect(approveChange(both, approval)).rejects.toEqual(refusal("change.requirement.didNotPropose"));
    const undeclared = await anOfficial("approver", world.zoneId);
    await expect(approveChange(undeclared, approval)).rejects.toEqual(refusal("interest.undeclared"));
    const tied = await anOfficial("approver", world.zoneId, changeId);
    await prisma().membership.create({
      data: {
        id: newId(),
        companyId: world.companyId,
        userId: tied.actor.userId,
        role: "member",
        createdAt: tied.now,
        endedAt: tied.now,
      },
    });
    await expect(approveChange(tied, approval)).rejects.toEqual(refusal("interest.conflict"));
    const elsewhere = await anOfficial("approver", (await aWorld()).zoneId, changeId);
    await expect(approveChange(elsewhere, approval)).rejects.toBeInstanceOf(NotFound);
    await expect(approveChange(await anOfficial("manager", world.zoneId, changeId), approval)).rejects.toBeInstanceOf(
      Forbidden,
    );
    expect(await stored(changeId)).toMatchObject({ state: "proposed", version: 2 });
  });

  it("only as it was shown: where the effect is another, both are told and nothing happens", async () => {
    const world = await aWorld();
    const { changeId } = await takenUp(world);
    const approver = await anOfficial("approver", world.zoneId, changeId);
    const before = await effectOn(world, pause);
    const shown = await shownOf(world, pause);
    await write(world.companyId, "2026-03-09", [
      { act: "decide", award: world.awardId, events: [{ type: "suspend", from: "2026-07-01", to: "2026-08-01" }] },
    ]);
    const now = await effectOn(world, pause);
    await expect(approveChange(approver, { changeId, version: 2, shown })).rejects.toMatchObject({
      constructor: EffectChanged,
      before,
      now,
    });
    expect(await prisma().approval.count({ where: { caseId: changeId } })).toBe(0);
    await approveChange(approver, { changeId, version: 2, shown: await shownOf(world, pause) });
    expect(await stored(changeId)).toMatchObject({ state: "decided", effect: now });
  });

  it("of which more money is granted than there is, not at all; a fact always", async () => {
    const world = await aWorld({ appropriatedFen: 1_200_000 });
    await leaveAppropriated(0, world.program.programId, 2027);
    const { changeId } = await takenUp(world, longer);
    const approver = await anOfficial("approver", world.zoneId, changeId);
    const shown = await shownOf(world, longer);
    await expect(approveChange(approver, { changeId, version: 2, shown })).rejects.toEqual(refusal("budgetGone"));
    expect(await stored(changeId)).toMatchObject({ state: "proposed" });
    const fact = await takenUp(world, pause);
    const second = await anOfficial("approver", world.zoneId, fact.changeId);
    await approveChange(second, { changeId: fact.changeId, version: 2, shown: await shownOf(world, pause) });
    expect((await award(world.awardId)).endsOn.toISOString().slice(0, 10)).toBe("2027-02-01");
    expect(await prisma().unfunded.count({ where: { awardId: world.awardId } })).toBeGreaterThan(0);
  });

  it("by as many as the amount takes, all of one effect", async () => {
    const rules = [
      { fromFen: 0, approvals: 1 },
      { fromFen: 200_000, approvals: 2 },
    ];
    const world = await aWorld({ requiredApprovals: rules });
    const { changeId } = await takenUp(world, longer);
    const [first, second] = [
      await anOfficial("approver", world.zoneId, changeId),
      await anOfficial("approver", world.zoneId, changeId),
    ];
    const shown = await shownOf(world, longer);
    expect(await approveChange(first, { changeId, version: 2, shown })).toEqual({
      decided: false,
      given: 1,
      needed: 2,
    });
    await expect(approveChange(first, { changeId, version: 3, shown })).rejects.toEqual(
      refusal("change.requirement.didNotApprove"),
    );
    await expect(approveChange(second, { changeId, version: 2, shown })).rejects.toBeInstanceOf(StaleVersion);
    const mail = await prisma().outboxMessage.findMany({ where: { userId: second.actor.userId } });
    expect(mail.map(({ kind }) => kind)).toContain("change.furtherApproval");
    // Something else is decided meanwhile: the approvals begin anew.
    await write(world.companyId, "2026-03-09", [
      { act: "decide", award: world.awardId, events: [{ type: "suspend", from: "2026-07-01", to: "2026-08-01" }] },
    ]);
    const anew = await shownOf(world, longer);
    expect(await approveChange(second, { changeId, version: 3, shown: anew })).toEqual({
      decided: false,
      given: 1,
      needed: 2,
    });
    expect(await approveChange(first, { changeId, version: 4, shown: anew })).toEqual({ decided: true });
    const approvals = await prisma().approval.findMany({ where: { caseId: changeId }, orderBy: { id: "asc" } });
    expect(approvals.map(({ voidedAt }) => voidedAt === null)).toEqual([false, true, true]);
  });

  it("is refused with clauses and words of its version", async () => {
    const world = await aWorld({
      changes: [{ kind: "suspend", window: { kind: "always" }, late: false, evidence: [], refusalClauses: ["age"] }],
    });
    const { changeId, reviewer } = await takenUp(world);
    const approver = await anOfficial("approver", world.zoneId, changeId);
    const refuse = (clause: string | null, words: string, by = approver) =>
      refuseChange(by, { changeId, version: 2, reasons: [{ clause, words }] });
    await expect(refuse("rent", "x")).rejects.toMatchObject({ fields: { "reasons[0].clause": ["notChoice"] } });
    await expect(refuse("age", " ")).rejects.toMatchObject({ reason: "change.requirement.reasonsGiven" });
    const both = {
      ...reviewer,
      actor: { ...reviewer.actor, grants: [{ role: "approver" as const, zoneIds: [world.zoneId] }] },
    };
    await expect(refuse("age", "x", both)).rejects.toEqual(refusal("change.requirement.didNotPropose"));
    await refuse("age", "Too short a time.");
    expect(await stored(changeId)).toMatchObject({ state: "refused" });
    const [, , last] = await prisma().caseEvent.findMany({ where: { caseId: changeId }, orderBy: { id: "asc" } });
    expect(last).toMatchObject({ action: "refuse", reason: "Too short a time." });
    expect((await mailTo(world.email)).map(({ kind }) => kind)).toEqual(["change.received", "change.refused"]);
    const ledger = await prisma().ledgerAct.count({ where: { companyId: world.companyId } });
    expect(ledger).toBe(1);
  });
});

describe("a reviewer takes a request up", () => {
  it("with an outcome, reasons and the effect that was shown", async () => {
    const world = await aWorld();
    const changeId = await asked(world);
    const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
    const reasons = [{ clause: null, words: "It moves." }];
    const shown = await shownOf(world, pause);
    const input = { changeId, version: 1, outcome: "approve" as const, reasons, shown };
    await expect(takeUpRequest(reviewer, { ...input, outcome: null })).rejects.toMatchObject({
      fields: { outcome: ["requiredChoice"] },
    });
    await expect(takeUpRequest(reviewer, { ...input, reasons: [] })).rejects.toEqual(
      refusal("change.requirement.reasonsGiven"),
    );
    await expect(takeUpRequest(reviewer, { ...input, shown: null })).rejects.toEqual(
      refusal("change.requirement.effectShown"),
    );
    const other = await anOfficial("approver", world.zoneId, changeId);
    await expect(takeUpRequest(other, input)).rejects.toBeInstanceOf(Forbidden);
    await takeUpRequest(reviewer, input);
    await expect(takeUpRequest(reviewer, { ...input, version: 2 })).rejects.toEqual(refusal("wrongState"));
    const mail = await prisma().outboxMessage.findMany({ where: { userId: other.actor.userId } });
    expect(mail.map(({ kind }) => kind)).toEqual(["change.toDecide"]);
  });
});

describe("an official proposes a change", () => {
  it("of their zone, without a part in the company, and declares so", async () => {
    const world = await aWorld();
    const given = {
      changeId: newId(),
      awardId: world.awardId,
      proposal: pause,
      reason: "Empty",
      shown: await shownOf(world, pause),
    };
    const approver = await anOfficial("approver", world.zoneId);
    await expect(proposeChange(approver, given)).rejects.toBeInstanceOf(Forbidden);
    const manager = await anOfficial("manager", world.zoneId);
    await expect(proposeChange(manager, { ...given, reason: "" })).rejects.toMatchObject({
      fields: { reason: ["change.requirement.reasonsGiven"] },
    });
    await proposeChange(manager, given);
    expect(await stored(given.changeId)).toMatchObject({
      state: "proposed",
      origin: "official",
      proposedBy: manager.actor.userId,
    });
    expect(await prisma().interestDeclaration.findMany({ where: { caseId: given.changeId } })).toMatchObject([
      { userId: manager.actor.userId, conflict: false },
    ]);
    // Nothing is put to the company yet.
    expect(await mailTo(world.email)).toEqual([]);
    const tied = await anOfficial("manager", world.zoneId);
    await prisma().membership.create({
      data: { id: newId(), companyId: world.companyId, userId: tied.actor.userId, role: "member", createdAt: tied.now },
    });
    await expect(proposeChange(tied, { ...given, changeId: newId() })).rejects.toEqual(refusal("interest.conflict"));
  });

  it("that takes something is decided only once the company was heard", async () => {
    const world = await aWorld();
    const proposal = { kind: "endEarly", on: "2026-05-01" } as const;
    const manager = await anOfficial("manager", world.zoneId);
    const shown = await shownOf(world, proposal);
    const changeId = await proposeChange(manager, {
      changeId: newId(),
      awardId: world.awardId,
      proposal,
      reason: "Empty",
      shown,
    });
    const approver = await anOfficial("approver", world.zoneId, changeId);
    await expect(approveChange(approver, { changeId, version: 1, shown })).rejects.toEqual(
      refusal("change.requirement.companyHeard"),
    );
  });
});
