import { createElement } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import { readOwnReports, readReportable } from "~/data/change/own-reports.reader.server";
import { prisma } from "~/data/kernel/db.server";
import type { Report } from "~/domain/change/report";
import type { Locale } from "~/i18n/locale";
import { newId } from "~/platform/ids";
import { Forbidden, NotFound, Refusal } from "~/platform/errors";
import { showAnyLetter } from "~/presenters/decision/show-letter.server";
import { changeCasePage } from "~/presenters/change/case/case-page.server";
import { allowLateRequest } from "~/use-cases/change/allow-late-request.server";
import { announceChange } from "~/use-cases/change/announce-change.server";
import { answerHearing } from "~/use-cases/change/answer-hearing.server";
import { answerRequest } from "~/use-cases/change/answer-request.server";
import { approveChange } from "~/use-cases/change/approve-change.server";
import { askMore } from "~/use-cases/change/ask-more.server";
import { dismissReport } from "~/use-cases/change/dismiss-report.server";
import { endHearing, endOverdueHearings } from "~/use-cases/change/end-hearing.server";
import { keepAnswers } from "~/use-cases/change/keep-answers.server";
import { lapseOverdueRequests, lapseRequest } from "~/use-cases/change/lapse-request.server";
import { openChange } from "~/use-cases/change/open-change.server";
import { proposeAgain } from "~/use-cases/change/propose-again.server";
import { refuseLateRequest } from "~/use-cases/change/refuse-late-request.server";
import { reportChange } from "~/use-cases/change/report-change.server";
import { deliverAnyLetter, runDeliveredHearings } from "~/use-cases/change/run-hearing.server";
import { deliverOldLetters } from "~/use-cases/decision/deliver-letter.server";
import { ChangeLetterPage } from "~/ui/change/change-letter-page";
import { returnChange } from "~/use-cases/change/return-change.server";
import { takeUpReport } from "~/use-cases/change/take-up-report.server";
import { withdrawChangeApproval } from "~/use-cases/change/withdraw-change-approval.server";
import { withdrawProposal } from "~/use-cases/change/withdraw-proposal.server";
import { withdrawRequest } from "~/use-cases/change/withdraw-request.server";
import { render, words } from "../../unit/ui/render";
import { keepsHistoryOfChanges } from "../../support/history-and-log";
import { audited, mailTo } from "../application/support/world";
import {
  anOfficial,
  asked,
  askedLate,
  aWorld,
  cause,
  day,
  history,
  longer,
  pause,
  proposed,
  shownOf,
  stored,
  takenUp,
  today,
  useDatabase,
  type World,
} from "./support/world";

useDatabase();
keepsHistoryOfChanges([
  ...([
    "requestLate",
    "allowLate",
    "refuseLate",
    "report",
    "takeUpReport",
    "dismiss",
    "propose",
    "proposeAgain",
  ] as const),
  ...(["withdrawRequest", "askMore", "answer", "lapse", "takeUp", "announce", "answerHearing", "endHearing"] as const),
  ...(["withdrawProposal", "return", "addApproval", "withdrawApproval", "approve"] as const),
]);
beforeAll(async () => {
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});

const refusal = (reason: string) => expect.objectContaining({ constructor: Refusal, reason });
const kinds = async (email: string) => (await mailTo(email)).map(({ kind }) => kind);
const due = async (id: string) => (await stored(id)).dueOn?.toISOString().slice(0, 10) ?? null;
const job = (date: string) => ({ now: new Date(`${date}T02:00:00Z`), today: date, requestId: "test" });
const mailOf = async (userId: string) =>
  (await prisma().outboxMessage.findMany({ where: { userId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);

describe("a late request", () => {
  it("is taken by an approver, with the reason, and goes on to the reviewers", async () => {
    const world = await aWorld({ changes: [askedLate.rule] });
    const changeId = await askedLate.ask(world);
    expect(await due(changeId)).toBe("2026-03-16");
    const approver = await anOfficial("approver", world.zoneId, changeId);
    await expect(allowLateRequest(approver, { changeId, version: 1, reason: " " })).rejects.toMatchObject({
      fields: { reason: ["change.requirement.reasonsGiven"] },
    });
    const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
    await expect(allowLateRequest(reviewer, { changeId, version: 1, reason: "x" })).rejects.toBeInstanceOf(Forbidden);
    await allowLateRequest(approver, { changeId, version: 1, reason: "Illness" });
    expect(await history(changeId)).toEqual(["– requestLate late", "late allowLate requested"]);
    expect(await due(changeId)).toBe("2026-03-23");
    expect(await kinds(world.email)).toEqual(["change.receivedLate", "change.lateAllowed"]);
    expect(await mailOf(reviewer.actor.userId)).toEqual(["change.toReview"]);
  });

  it("is not taken, for good", async () => {
    const world = await aWorld({ changes: [askedLate.rule] });
    const changeId = await askedLate.ask(world);
    const approver = await anOfficial("approver", world.zoneId, changeId);
    await refuseLateRequest(approver, { changeId, version: 1, reason: "Months late" });
    expect(await stored(changeId)).toMatchObject({ state: "refused", dueOn: null });
    expect(await kinds(world.email)).toEqual(["change.receivedLate", "change.lateRefused"]);
    await expect(withdrawRequest(world.owner, { changeId, version: 2 })).rejects.toEqual(refusal("wrongState"));
  });
});

describe("more is asked for", () => {
  async function waiting() {
    const world = await aWorld();
    const changeId = await asked(world);
    const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
    await askMore(reviewer, { changeId, version: 1, points: [{ target: "general", message: "Since when?" }] });
    const [item] = await prisma().correctionItem.findMany({ where: { request: { caseId: changeId } } });
    return { world, changeId, reviewer, point: item?.id ?? "" };
  }

  it("all at once, and answered in full: the office's days go on where they stood", async () => {
    const world = await aWorld();
    const changeId = await asked(world);
    const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
    const ask = (points: { target: string; message: string }[]) => askMore(reviewer, { changeId, version: 1, points });
    await expect(ask([])).rejects.toMatchObject({ fields: { points: ["change.requirement.missingListed"] } });
    await expect(ask([{ target: "document:none", message: "x" }])).rejects.toEqual(refusal("invalid"));
    // Three working days after the request, of ten.
    const later = { ...reviewer, ...day("2026-03-12") };
    await askMore(later, { changeId, version: 1, points: [{ target: "general", message: "Since when?" }] });
    expect(await due(changeId)).toBe("2026-03-26");
    const [item] = await prisma().correctionItem.findMany({ where: { request: { caseId: changeId } } });
    const point = item?.id ?? "";
    const owner = { ...world.owner, ...day("2026-03-20") };
    await expect(answerRequest(owner, { changeId, version: 2, answers: {} })).rejects.toMatchObject({
      fields: { [`point.${point}`]: ["application.pointUnanswered"] },
    });
    await keepAnswers(owner, { changeId, answers: { [point]: "Since May" } });
    await answerRequest(owner, { changeId, version: 2, answers: {} });
    expect(await prisma().correctionItem.findUnique({ where: { id: point } })).toMatchObject({ answer: "Since May" });
    // Seven are left.
    expect(await due(changeId)).toBe("2026-03-31");
    expect(await history(changeId)).toEqual([
      "– request requested",
      "requested askMore waiting",
      "waiting answer requested",
    ]);
    expect(await mailOf(reviewer.actor.userId)).toEqual(["change.answered"]);
    expect(await kinds(world.email)).toEqual(["change.received", "change.moreAsked"]);
  });

  it("and lapses once the company's days are over, by a job that may be late or come twice", async () => {
    const { world, changeId } = await waiting();
    expect(await due(changeId)).toBe("2026-03-23");
    expect(await lapseRequest(job("2026-03-23"), changeId)).toBe(false);
    await lapseOverdueRequests(new Date("2026-03-30T02:00:00Z"));
    expect(await stored(changeId)).toMatchObject({ state: "lapsed", version: 3 });
    expect(await lapseRequest(job("2026-03-30"), changeId)).toBe(false);
    expect(await kinds(world.email)).toEqual(["change.received", "change.moreAsked", "change.lapsed"]);
  });

  it("and never lapses on a provisional date, which becomes final once the calendar is published", async () => {
    const { changeId } = await waiting();
    await prisma().change.update({ where: { id: changeId }, data: { dueProvisional: true } });
    await prisma().correctionRequest.updateMany({ where: { caseId: changeId }, data: { dueProvisional: true } });
    expect(await lapseRequest(job("2026-03-20"), changeId)).toBe(false);
    expect(await stored(changeId)).toMatchObject({ state: "waiting", dueProvisional: false });
    expect(await prisma().correctionRequest.findFirst({ where: { caseId: changeId } })).toMatchObject({
      dueProvisional: false,
    });
    const elsewhere = await waiting();
    await prisma().change.update({
      where: { id: elsewhere.changeId },
      data: { dueProvisional: true, dueOn: new Date("2028-01-10") },
    });
    await prisma().correctionRequest.updateMany({
      where: { caseId: elsewhere.changeId },
      data: { requestedAt: new Date("2027-12-27T02:00:00Z") },
    });
    expect(await lapseRequest(job("2028-06-01"), elsewhere.changeId)).toBe(false);
  });
});

describe("a request is withdrawn", () => {
  it.each(["requested", "waiting", "proposed"])("while it is %s", async (state) => {
    const world = await aWorld();
    const { changeId } = await takenUp(world);
    await prisma().change.update({ where: { id: changeId }, data: { state: state as "requested" } });
    await withdrawRequest(world.owner, { changeId, version: 2 });
    expect(await stored(changeId)).toMatchObject({ state: "withdrawn" });
  });

  it("never a proposal of an official, of which the company knows once it is heard", async () => {
    const world = await aWorld();
    const { changeId, reviewer } = await proposed(world, cause);
    await expect(withdrawRequest(world.owner, { changeId, version: 1 })).rejects.toBeInstanceOf(NotFound);
    await announceChange(reviewer, { changeId, version: 1 });
    await expect(withdrawRequest(world.owner, { changeId, version: 2 })).rejects.toEqual(
      refusal("change.requirement.ownRequest"),
    );
  });
});

describe("the company is heard", () => {
  it("on a termination for cause, and its answer stands beside the proposal, which then can be decided", async () => {
    const world = await aWorld();
    const { changeId, reviewer } = await proposed(world, cause);
    const other = await anOfficial("reviewer", world.zoneId, changeId);
    await expect(announceChange(other, { changeId, version: 1 })).rejects.toEqual(
      refusal("change.requirement.ownProposal"),
    );
    await announceChange(reviewer, { changeId, version: 1 });
    // Five working days until its letter counts as delivered, and ten from then on.
    expect(await due(changeId)).toBe("2026-03-30");
    expect(await kinds(world.email)).toEqual(["change.hearing"]);
    const approver = await anOfficial("approver", world.zoneId, changeId);
    const shown = await shownOf(world, cause);
    await expect(approveChange(approver, { changeId, version: 2, shown })).rejects.toEqual(refusal("wrongState"));
    await expect(answerHearing(world.owner, { changeId, version: 2, answer: "" })).rejects.toMatchObject({
      fields: { answer: ["required"] },
    });
    await answerHearing(world.owner, { changeId, version: 2, answer: "We were on holiday." });
    expect(await prisma().changeHearing.findFirst({ where: { changeId } })).toMatchObject({
      answer: "We were on holiday.",
      answeredBy: world.owner.actor.userId,
    });
    await expect(announceChange(reviewer, { changeId, version: 3 })).rejects.toEqual(
      refusal("change.requirement.hearingNeeded"),
    );
    await approveChange(approver, { changeId, version: 3, shown });
    expect(await stored(changeId)).toMatchObject({ state: "decided" });
    expect(await mailOf(reviewer.actor.userId)).toContain("change.heard");
  });

  it("until its days are over, by a job that may be late or come twice", async () => {
    const world = await aWorld();
    const { changeId, reviewer } = await proposed(world, cause);
    await announceChange(reviewer, { changeId, version: 1 });
    const all = async (day: string) => {
      const at = new Date(`${day}T02:00:00Z`);
      await deliverOldLetters(at);
      await runDeliveredHearings();
      await endOverdueHearings(at);
    };
    // Nobody has read it, so that time alone delivers it, on the sixteenth.
    expect(await endHearing(job("2026-04-01"), changeId)).toBe(false);
    await all("2026-03-20");
    expect(await prisma().changeHearing.findFirst({ where: { changeId } })).toMatchObject({
      runsFrom: new Date("2026-03-16"),
      dueOn: new Date("2026-03-30"),
    });
    expect(await endHearing(job("2026-03-30"), changeId)).toBe(false);
    await all("2026-04-01");
    expect(await stored(changeId)).toMatchObject({ state: "proposed", version: 3 });
    expect(await endHearing(job("2026-04-01"), changeId)).toBe(false);
    expect(await prisma().changeHearing.findFirst({ where: { changeId } })).toMatchObject({ answer: null });
    const approver = await anOfficial("approver", world.zoneId, changeId);
    expect(await approveChange(approver, { changeId, version: 3, shown: await shownOf(world, cause) })).toEqual({
      decided: true,
    });
  });

  it("from the day on which it reads its letter, which says what is intended and what it would do", async () => {
    const world = await aWorld();
    const { changeId, reviewer } = await proposed(world, cause);
    await announceChange(reviewer, { changeId, version: 1 });
    const letter = await prisma().letter.findFirstOrThrow({ where: { hearing: { changeId } } });
    const read = { ...world.owner, ...day("2026-03-10") };
    await deliverAnyLetter({ ...reviewer, ...day("2026-03-10") }, letter.id);
    expect(await due(changeId)).toBe("2026-03-30");
    await deliverAnyLetter(read, letter.id);
    await deliverAnyLetter({ ...world.owner, ...day("2026-03-12") }, letter.id);
    expect(await due(changeId)).toBe("2026-03-24");
    const shown = await showAnyLetter(read, letter.id, "en");
    expect(shown).toMatchObject({
      about: "change",
      outcome: null,
      decidedOn: null,
      hearingDays: 10,
      delivery: { date: "2026-03-10", done: true, appealUntil: null, answerUntil: { date: "2026-03-24" } },
      grounds: { reason: "The premises are empty." },
    });
    if (shown.about !== "change") throw new Error("another letter");
    const text = words(render(createElement(ChangeLetterPage, { letter: shown, side: "founder", breadcrumbs: [] })));
    expect(text).toContain("Hearing: Termination for cause, last day 31 January 2026");
    expect(text).toContain("within 10 working days of the delivery of this letter");
    expect(text).toContain("What it would do");
    expect(text).not.toContain("appeal");
    expect(await endHearing(job("2026-03-24"), changeId)).toBe(false);
    expect(await endHearing(job("2026-03-25"), changeId)).toBe(true);
  });

  it("anew on what is proposed anew, and not on what takes nothing or what it asked for itself", async () => {
    const world = await aWorld();
    const { changeId, reviewer } = await proposed(world, cause);
    await announceChange(reviewer, { changeId, version: 1 });
    await answerHearing(world.owner, { changeId, version: 2, answer: "No" });
    const approver = await anOfficial("approver", world.zoneId, changeId);
    await returnChange(approver, { changeId, version: 3, reason: "Another day" });
    expect(await stored(changeId)).toMatchObject({ state: "reported" });
    const again = { kind: "terminate", on: "2026-03-01" } as const;
    const shown = await shownOf(world, again);
    const later = { ...reviewer, now: new Date("2026-03-09T03:00:00Z") };
    await expect(
      proposeAgain(await anOfficial("manager", world.zoneId, changeId), {
        changeId,
        version: 4,
        proposal: again,
        reason: "x",
        shown,
      }),
    ).rejects.toEqual(refusal("change.requirement.ownProposal"));
    await proposeAgain(later, { changeId, version: 4, proposal: again, reason: "From March", shown });
    expect(await stored(changeId)).toMatchObject({ state: "proposed", proposal: again, reason: "From March" });
    await expect(approveChange(approver, { changeId, version: 5, shown })).rejects.toEqual(
      refusal("change.requirement.companyHeard"),
    );
    const gives = await proposed(world, { kind: "extend", months: 1, amount: null });
    await expect(announceChange(gives.reviewer, { changeId: gives.changeId, version: 1 })).rejects.toEqual(
      refusal("change.requirement.hearingNeeded"),
    );
    const own = await takenUp(world, { kind: "endEarly", on: "2026-05-01" });
    await expect(announceChange(own.reviewer, { changeId: own.changeId, version: 2 })).rejects.toEqual(
      refusal("change.requirement.hearingNeeded"),
    );
  });

  it("no longer once the proposer gives it up", async () => {
    const world = await aWorld();
    const { changeId, reviewer } = await proposed(world, cause);
    await announceChange(reviewer, { changeId, version: 1 });
    await expect(withdrawProposal(reviewer, { changeId, version: 2, reason: "" })).rejects.toMatchObject({
      fields: { reason: ["change.requirement.reasonsGiven"] },
    });
    await withdrawProposal(reviewer, { changeId, version: 2, reason: "A mistake" });
    expect(await stored(changeId)).toMatchObject({ state: "withdrawn" });
    expect(await prisma().changeHearing.count({ where: { changeId, endedAt: null } })).toBe(0);
    expect(await kinds(world.email)).toEqual(["change.hearing", "change.proposalWithdrawn"]);
    expect(await prisma().internalNote.findMany({ where: { caseId: changeId } })).toMatchObject([
      { text: "A mistake" },
    ]);
  });
});

describe("an approver returns a change", () => {
  it("that was asked for to the reviewer, whose recommendation and whose approvals no longer count", async () => {
    const world = await aWorld({ requiredApprovals: [{ fromFen: 0, approvals: 2 }] });
    const { changeId, reviewer } = await takenUp(world);
    const [first, second] = [
      await anOfficial("approver", world.zoneId, changeId),
      await anOfficial("approver", world.zoneId, changeId),
    ];
    await approveChange(first, { changeId, version: 2, shown: await shownOf(world, pause) });
    await returnChange(second, { changeId, version: 3, reason: "Look at the lease" });
    expect(await stored(changeId)).toMatchObject({ state: "requested", version: 4 });
    expect(await prisma().approval.count({ where: { caseId: changeId, voidedAt: null } })).toBe(0);
    expect(await prisma().recommendation.count({ where: { caseId: changeId, returnedAt: null } })).toBe(0);
    expect(await mailOf(reviewer.actor.userId)).toContain("change.returned");
    // The reviewer's own going back on it leads there too.
    const again = await takenUp(world, longer);
    await withdrawProposal(again.reviewer, { changeId: again.changeId, version: 2, reason: "x" });
    expect(await stored(again.changeId)).toMatchObject({ state: "requested" });
  });

  it("or takes the own approval back", async () => {
    const world = await aWorld({ requiredApprovals: [{ fromFen: 0, approvals: 2 }] });
    const { changeId } = await takenUp(world);
    const [first, second] = [
      await anOfficial("approver", world.zoneId, changeId),
      await anOfficial("approver", world.zoneId, changeId),
    ];
    await expect(withdrawChangeApproval(first, { changeId, version: 2 })).rejects.toEqual(
      refusal("change.requirement.ownApprovalStands"),
    );
    await approveChange(first, { changeId, version: 2, shown: await shownOf(world, pause) });
    await expect(withdrawChangeApproval(second, { changeId, version: 3 })).rejects.toEqual(
      refusal("change.requirement.ownApprovalStands"),
    );
    await withdrawChangeApproval(first, { changeId, version: 3 });
    expect(await stored(changeId)).toMatchObject({ state: "proposed", version: 4 });
    expect(await due(changeId)).toBe("2026-03-16");
    expect(await audited(changeId)).toEqual([
      "change.request",
      "change.takeUp",
      "change.addApproval",
      "change.withdrawApproval",
    ]);
  });
});

describe("something is reported", () => {
  const vacant = { what: "vacant", since: "2026-02-01" } as const;
  const reported = async (world: World) => {
    const manager = await anOfficial("manager", world.zoneId);
    const given = { changeId: newId(), awardId: world.awardId, report: vacant, words: "Nobody answers." };
    return { manager, changeId: await reportChange(manager, given), given };
  };

  it("by a manager, of which the company hears nothing", async () => {
    const world = await aWorld();
    const reviewer = await anOfficial("reviewer", world.zoneId);
    const { manager, changeId, given } = await reported(world);
    expect(await stored(changeId)).toMatchObject({
      state: "reported",
      kind: "terminate",
      proposedBy: null,
      effect: null,
    });
    await expect(reportChange(manager, { ...given, changeId: newId(), words: "" })).rejects.toMatchObject({
      fields: { words: ["change.requirement.reportComplete"] },
    });
    await expect(reportChange(reviewer, { ...given, changeId: newId() })).rejects.toBeInstanceOf(Forbidden);
    expect(await mailOf(reviewer.actor.userId)).toEqual(["change.reported"]);
    expect(await kinds(world.email)).toEqual([]);
    await expect(withdrawRequest(world.owner, { changeId, version: 1 })).rejects.toBeInstanceOf(NotFound);
  });

  it("once, of days and rents that there can be; what it was stands on the case beside what it comes to", async () => {
    const world = await aWorld();
    const { manager, changeId, given } = await reported(world);
    const refused = (report: Report) =>
      reportChange(manager, { ...given, changeId: newId(), report }).then(
        () => null,
        (error: unknown) => (error instanceof Refusal ? error.fields : error),
      );
    expect(await refused(vacant)).toEqual({ what: ["change.reportWaits"] });
    expect(await refused({ what: "sublet", since: "2025-12-31" })).toEqual({ since: ["dateTooEarly?min=2026-01-01"] });
    const rent = { what: "rent", since: "2026-03-01" } as const;
    expect(await refused({ ...rent, rentFenPerM2Month: 1_000_001 })).toEqual({ rent: ["tooBig?max=10000"] });
    const { change } = await openChange(await anOfficial("reviewer", world.zoneId, changeId), changeId);
    const page = async (locale: Locale) =>
      (await changeCasePage(await anOfficial("reviewer", world.zoneId, changeId), change, locale)).reported;
    expect(await page("en")).toBe("The unit stands empty, since 1 February 2026");
    expect(await page("zh-CN")).toBe("房源空置，自2026年2月1日起");
  });

  it("by the operator of the site alone", async () => {
    const world = await aWorld();
    const { siteId, operator } = await world.atSite();
    const given = { changeId: newId(), awardId: world.awardId, report: vacant, words: "Empty" };
    await reportChange(operator, given);
    expect(await stored(given.changeId)).toMatchObject({ state: "reported", reported: vacant });
    expect(await readOwnReports(operator.actor)).toMatchObject([{ what: "vacant", since: "2026-02-01" }]);
    expect(await readReportable(operator.actor)).toMatchObject([{ awardId: world.awardId }]);
    const manager = await anOfficial("manager", world.zoneId);
    expect(await readReportable({ ...manager.actor, today })).toMatchObject([{ awardId: world.awardId }]);
    expect(await readReportable((await anOfficial("reviewer", world.zoneId)).actor)).toEqual([]);
    const elsewhere = { ...operator, actor: { ...operator.actor, siteIds: [newId()] } };
    await expect(reportChange(elsewhere, { ...given, changeId: newId() })).rejects.toBeInstanceOf(NotFound);
    expect(siteId).toBeTruthy();
  });

  it("as another rent, with the lease as it then is", async () => {
    const world = await aWorld();
    const manager = await anOfficial("manager", world.zoneId);
    const report = { what: "rent", since: "2026-04-01", rentFenPerM2Month: 9_000 } as const;
    const changeId = await reportChange(manager, {
      changeId: newId(),
      awardId: world.awardId,
      report,
      words: "A new contract",
    });
    const { proposal } = await stored(changeId);
    expect((proposal as { lease: object[] }).lease.at(-1)).toMatchObject({
      from: "2026-04-01",
      rentFenPerM2Month: 9_000,
    });
  });

  it("and found to be nothing, or taken up as a proposal of the reviewer's", async () => {
    const world = await aWorld();
    const { changeId } = await reported(world);
    const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
    await expect(dismissReport(reviewer, { changeId, version: 1, reason: "" })).rejects.toEqual(
      refusal("change.requirement.reasonsGiven"),
    );
    await dismissReport(reviewer, { changeId, version: 1, reason: "They moved floors." });
    expect(await stored(changeId)).toMatchObject({ state: "dismissed" });
    const second = await reported(world);
    const taker = await anOfficial("reviewer", world.zoneId, second.changeId);
    const input = {
      changeId: second.changeId,
      version: 1,
      proposal: null,
      reason: "Seen empty",
      shown: await shownOf(world, cause),
    };
    await takeUpReport(taker, input);
    expect(await stored(second.changeId)).toMatchObject({
      state: "proposed",
      proposedBy: taker.actor.userId,
      reason: "Seen empty",
    });
    expect(await history(second.changeId)).toEqual(["– report reported", "reported takeUpReport proposed"]);
  });
});
