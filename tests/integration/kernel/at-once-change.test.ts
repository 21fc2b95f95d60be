import { beforeAll } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { readTenants } from "~/data/space/tenants.reader.server";
import { newId } from "~/platform/ids";
import { addTenantEvidence } from "~/use-cases/space/add-tenant-evidence.server";
import { asAgreedIn, reportMonth } from "~/use-cases/space/report-month.server";
import { reportTenant } from "~/use-cases/change/report-tenant.server";
import { allowLateRequest } from "~/use-cases/change/allow-late-request.server";
import { announceChange } from "~/use-cases/change/announce-change.server";
import { answerHearing } from "~/use-cases/change/answer-hearing.server";
import { answerRequest } from "~/use-cases/change/answer-request.server";
import { askMore } from "~/use-cases/change/ask-more.server";
import { assignChange } from "~/use-cases/change/assign-change.server";
import { declareInterestInChange } from "~/use-cases/change/declare-interest-in-change.server";
import { removeEvidence } from "~/use-cases/change/evidence/remove-evidence.server";
import { uploadEvidence } from "~/use-cases/change/evidence/upload-evidence.server";
import { dismissReport } from "~/use-cases/change/dismiss-report.server";
import { endHearing } from "~/use-cases/change/end-hearing.server";
import { forgetGatheredEvidence } from "~/use-cases/change/evidence/forget-gathered-evidence.server";
import { keepAnswers } from "~/use-cases/change/keep-answers.server";
import { lapseRequest } from "~/use-cases/change/lapse-request.server";
import { proposeAgain } from "~/use-cases/change/propose-again.server";
import { runDeliveredHearings } from "~/use-cases/change/run-hearing.server";
import { deliverOldLetters } from "~/use-cases/decision/deliver-letter.server";
import { refuseLateRequest } from "~/use-cases/change/refuse-late-request.server";
import { reportChange } from "~/use-cases/change/report-change.server";
import { reportRent } from "~/use-cases/change/report-rent.server";
import { returnChange } from "~/use-cases/change/return-change.server";
import { takeUpReport } from "~/use-cases/change/take-up-report.server";
import { withdrawChangeApproval } from "~/use-cases/change/withdraw-change-approval.server";
import { withdrawProposal } from "~/use-cases/change/withdraw-proposal.server";
import { withdrawRequest } from "~/use-cases/change/withdraw-request.server";
import { approveChange } from "~/use-cases/change/approve-change.server";
import { proposeChange } from "~/use-cases/change/propose-change.server";
import { refuseChange } from "~/use-cases/change/refuse-change.server";
import { requestChange } from "~/use-cases/change/request-change.server";
import { takeUpRequest } from "~/use-cases/change/take-up-request.server";
import {
  anOfficial,
  asked,
  askedLate,
  aWorld,
  cause,
  pause,
  proposed,
  shownOf,
  takenUp,
  useDatabase,
} from "../change/support/world";
import { changesAtOnce, worksAtOnce } from "./at-once";
import { letFor } from "../../support/unit-rents";
import { samplePdf } from "../../../prisma/seed/sample-pdf";

useDatabase();
beforeAll(async () => {
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});

const words = [{ clause: null, words: "It moves." }];

changesAtOnce(() => aWorld(), {
  "change/request-change": async (world) => {
    const shown = await shownOf(world, pause);
    const request = {
      changeId: newId(),
      awardId: world.awardId,
      proposal: pause,
      reason: "x",
      lateReason: null,
      shown,
    };
    // The id is another one in each world.
    return async () => void (await requestChange(world.owner, request));
  },
  "change/propose-change": async (world) => {
    const shown = await shownOf(world, pause);
    const given = { changeId: newId(), awardId: world.awardId, proposal: pause, reason: "x", shown };
    const manager = await anOfficial("manager", world.zoneId);
    return async () => void (await proposeChange(manager, given));
  },
});

/** A request, and an official of each kind who has declared no interest in it. */
async function aRequest() {
  const world = await aWorld();
  const changeId = await asked(world);
  return { world, changeId, reviewer: await anOfficial("reviewer", world.zoneId, changeId) };
}

changesAtOnce(aRequest, {
  "change/assign-change": async ({ world, changeId, reviewer }) => {
    const manager = await anOfficial("manager", world.zoneId, changeId);
    return () => assignChange(manager, { changeId, version: 1, reviewerId: reviewer.actor.userId });
  },
  "change/declare-interest-in-change": async ({ world, changeId }) => {
    const { actor, ...at } = await anOfficial("reviewer", world.zoneId);
    const declared = { caseId: changeId, conflict: true, explanation: "My cousin" };
    return () => declareInterestInChange({ ...at, actor }, declared);
  },
  "change/ask-more":
    ({ changeId, reviewer }) =>
    () =>
      askMore(reviewer, { changeId, version: 1, points: [{ target: "general", message: "Since when?" }] }),
  "change/withdraw-request":
    ({ world, changeId }) =>
    () =>
      withdrawRequest(world.owner, { changeId, version: 1 }),
  "change/take-up-request": async ({ world, changeId, reviewer }) => {
    const input = { changeId, version: 1, outcome: "approve" as const, reasons: words };
    const shown = await shownOf(world, pause);
    return () => takeUpRequest(reviewer, { ...input, shown });
  },
});

/** A proposal, and an approver. */
async function aProposal() {
  const world = await aWorld();
  const { changeId, reviewer } = await takenUp(world);
  return { world, changeId, reviewer, approver: await anOfficial("approver", world.zoneId, changeId) };
}

changesAtOnce(aProposal, {
  "change/approve-change": async ({ world, changeId, approver }) => {
    const shown = await shownOf(world, pause);
    return () => approveChange(approver, { changeId, version: 2, shown });
  },
  "change/refuse-change":
    ({ changeId, approver }) =>
    () =>
      refuseChange(approver, { changeId, version: 2, reasons: words }),
});

changesAtOnce(aProposal, {
  "change/return-change":
    ({ changeId, approver }) =>
    () =>
      returnChange(approver, { changeId, version: 2, reason: "Look again" }),
  "change/withdraw-proposal":
    ({ changeId, reviewer }) =>
    () =>
      withdrawProposal(reviewer, { changeId, version: 2, reason: "A mistake" }),
  "change/withdraw-change-approval": async ({ world, changeId, approver }) => {
    const requiredApprovals = [{ fromFen: 0, approvals: 2 }];
    const content = (await prisma().programVersion.findUniqueOrThrow({ where: { id: world.program.versionId } }))
      .content as object;
    // A version that was published never changes: another one takes its place.
    const number = 2;
    const version = {
      id: newId(),
      programId: world.program.programId,
      number,
      createdAt: new Date(0),
      publishedAt: new Date(0),
    };
    await prisma().programVersion.create({ data: { ...version, content: { ...content, requiredApprovals } } });
    await prisma().change.update({ where: { id: changeId }, data: { programVersionId: version.id } });
    await approveChange(approver, { changeId, version: 2, shown: await shownOf(world, pause) });
    return () => withdrawChangeApproval(approver, { changeId, version: 3 });
  },
});

/** A late request, and an approver. */
async function aLateRequest() {
  const world = await aWorld({ changes: [askedLate.rule] });
  const changeId = await askedLate.ask(world);
  return { changeId, approver: await anOfficial("approver", world.zoneId, changeId) };
}

changesAtOnce(aLateRequest, {
  "change/allow-late-request":
    ({ changeId, approver }) =>
    () =>
      allowLateRequest(approver, { changeId, version: 1, reason: "Illness" }),
  "change/refuse-late-request":
    ({ changeId, approver }) =>
    () =>
      refuseLateRequest(approver, { changeId, version: 1, reason: "Months late" }),
});

const vacant = { what: "vacant", since: "2026-02-01" } as const;

changesAtOnce(() => aWorld(), {
  "change/report-change": async (world) => {
    const manager = await anOfficial("manager", world.zoneId);
    const given = { changeId: newId(), awardId: world.awardId, report: vacant, words: "Nobody answers." };
    return async () => void (await reportChange(manager, given));
  },
  "change/report-rent": async (world) => {
    const { unitIds } = await world.atSite();
    await letFor([unitIds[0]], 6_000, "2026-03-10");
    const job = { now: new Date("2026-03-10T01:00:00Z"), today: "2026-03-10", requestId: "test" };
    return async () => void (await reportRent(job, world.awardId));
  },
});

/** A report, and a reviewer. */
async function aReport() {
  const world = await aWorld();
  const given = { changeId: newId(), awardId: world.awardId, report: vacant, words: "Nobody answers." };
  const changeId = await reportChange(await anOfficial("manager", world.zoneId), given);
  return { world, changeId, reviewer: await anOfficial("reviewer", world.zoneId, changeId) };
}

changesAtOnce(aReport, {
  "change/dismiss-report":
    ({ changeId, reviewer }) =>
    () =>
      dismissReport(reviewer, { changeId, version: 1, reason: "They moved floors." }),
  "change/take-up-report": async ({ world, changeId, reviewer }) => {
    const shown = await shownOf(world, cause);
    return () => takeUpReport(reviewer, { changeId, version: 1, proposal: null, reason: "Seen empty", shown });
  },
});

/** A proposal for cause, by its reviewer. */
async function aCause() {
  const world = await aWorld();
  return { world, ...(await proposed(world, cause)) };
}

const april = { now: new Date("2026-04-10T01:00:00Z"), today: "2026-04-10", requestId: "test" };

changesAtOnce(aCause, {
  "change/announce-change":
    ({ changeId, reviewer }) =>
    () =>
      announceChange(reviewer, { changeId, version: 1 }),
  "change/answer-hearing": async ({ world, changeId, reviewer }) => {
    await announceChange(reviewer, { changeId, version: 1 });
    return () => answerHearing(world.owner, { changeId, version: 2, answer: "No" });
  },
  "change/end-hearing": async ({ changeId, reviewer }) => {
    await announceChange(reviewer, { changeId, version: 1 });
    await deliverOldLetters(april.now);
    await runDeliveredHearings();
    return async () => void (await endHearing(april, changeId));
  },
  "change/propose-again": async ({ world, changeId, reviewer }) => {
    const approver = await anOfficial("approver", world.zoneId, changeId);
    await returnChange(approver, { changeId, version: 1, reason: "Another day" });
    const shown = await shownOf(world, cause);
    return () => proposeAgain(reviewer, { changeId, version: 2, proposal: cause, reason: "x", shown });
  },
});

// It writes until when, and adds no row.
worksAtOnce(aCause, {
  "change/run-hearing": async ({ changeId, reviewer }) => {
    await announceChange(reviewer, { changeId, version: 1 });
    await deliverOldLetters(april.now);
    return async () => void (await runDeliveredHearings());
  },
});

/** A request about which more is asked. */
async function aQuestion() {
  const { world, changeId, reviewer } = await aRequest();
  await askMore(reviewer, { changeId, version: 1, points: [{ target: "general", message: "Since when?" }] });
  const [point] = await prisma().correctionItem.findMany({ where: { request: { caseId: changeId } } });
  return { owner: world.owner, changeId, answers: { [point?.id ?? ""]: "Since May" } };
}

changesAtOnce(aQuestion, {
  "change/answer-request":
    ({ owner, changeId, answers }) =>
    () =>
      answerRequest(owner, { changeId, version: 2, answers }),
  "change/lapse-request":
    ({ changeId }) =>
    async () =>
      void (await lapseRequest(april, changeId)),
});

async function* bytes(): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"));
}

const rule = {
  kind: "suspend",
  window: { kind: "always" },
  late: false,
  evidence: [{ key: "letter", name: { en: "Letter", "zh-CN": "函" } }],
  refusalClauses: [],
} as const;

/** A document that was gathered for a request to come. */
async function aDocument() {
  const { awardId, owner } = await aWorld({ changes: [rule] });
  const of = { changeId: newId(), awardId };
  const upload = () => uploadEvidence(owner, { ...of, requirement: "letter", fileName: "a.pdf", content: bytes() });
  await upload();
  return { of, owner, upload };
}

worksAtOnce(aDocument, { "change/evidence/upload-evidence": ({ upload }) => upload });
changesAtOnce(aDocument, {
  "change/evidence/remove-evidence": async ({ of, owner }) => {
    const { id: documentId } = await prisma().document.findFirstOrThrow({ where: { caseId: of.changeId } });
    return () => removeEvidence(owner, { ...of, documentId });
  },
});

// It takes rows away, and leaves the record of that.
worksAtOnce(aDocument, {
  "change/evidence/forget-gathered-evidence": () => () => forgetGatheredEvidence(new Date("2026-06-01T02:00:00Z")),
});

// It leaves no row and no version.
worksAtOnce(aQuestion, {
  "change/keep-answers":
    ({ owner, changeId, answers }) =>
    () =>
      keepAnswers(owner, { changeId, answers }),
});

/** A tenant for whose unit a subsidy is paid, in a month that is over, and who runs the site. */
async function aTenant() {
  const { operator } = await (await aWorld()).atSite();
  const [tenant] = await readTenants(operator.actor, "2026-02", null);
  if (!tenant) throw new Error("nobody is there");
  return { operator, tenant };
}

changesAtOnce(aTenant, {
  "space/report-month": ({ operator, tenant }) => {
    const { shown } = asAgreedIn([tenant], "2026-02");
    return async () =>
      void (await reportMonth(operator, { month: "2026-02", siteId: null, alsoIds: [tenant.id], shown }));
  },
  "change/report-tenant": ({ operator, tenant }) => {
    const said = { finding: "vacant", since: "2026-02-10", rentFenPerM2Month: null, words: "Shut" } as const;
    const given = { month: "2026-02", tenantId: tenant.id, changeId: newId(), ...said };
    return () => reportTenant(operator, given);
  },
});

// Each press adds a file of its own.
worksAtOnce(aTenant, {
  "space/add-tenant-evidence": async ({ operator, tenant: { id: tenantId } }) => {
    const said = { id: newId(), occupancyId: tenantId, month: "2026-02", number: 1, finding: "asAgreed" } as const;
    await prisma().occupancyReport.create({ data: { ...said, reportedBy: newId(), reportedAt: operator.now } });
    return () =>
      addTenantEvidence(operator, { tenantId, month: "2026-02", fileName: "meter.pdf", content: samplePdf("Meter") });
  },
});
