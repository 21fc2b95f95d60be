import { beforeAll, describe, expect, it } from "vitest";
import type { UseCaseContext } from "~/data/access/context";
import { prisma } from "~/data/kernel/db.server";
import type { OfficialRole } from "~/domain/access/matrix";
import { Forbidden, NotFound } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { allowLateRequest } from "~/use-cases/change/allow-late-request.server";
import { announceChange } from "~/use-cases/change/announce-change.server";
import { answerHearing } from "~/use-cases/change/answer-hearing.server";
import { answerRequest } from "~/use-cases/change/answer-request.server";
import { approveChange } from "~/use-cases/change/approve-change.server";
import { askMore } from "~/use-cases/change/ask-more.server";
import { dismissReport } from "~/use-cases/change/dismiss-report.server";
import { proposeAgain } from "~/use-cases/change/propose-again.server";
import { proposeChange } from "~/use-cases/change/propose-change.server";
import { refuseChange } from "~/use-cases/change/refuse-change.server";
import { refuseLateRequest } from "~/use-cases/change/refuse-late-request.server";
import { reportChange } from "~/use-cases/change/report-change.server";
import { requestChange } from "~/use-cases/change/request-change.server";
import { returnChange } from "~/use-cases/change/return-change.server";
import { takeUpReport } from "~/use-cases/change/take-up-report.server";
import { takeUpRequest } from "~/use-cases/change/take-up-request.server";
import { withdrawChangeApproval } from "~/use-cases/change/withdraw-change-approval.server";
import { withdrawProposal } from "~/use-cases/change/withdraw-proposal.server";
import { withdrawRequest } from "~/use-cases/change/withdraw-request.server";
import { docTable } from "../../support/doc-table";
import { columns } from "../../support/roles";
import { adviser, as, member, owner, person } from "../application/support/world";
import {
  anOfficial,
  asked,
  askedLate,
  aWorld,
  cause,
  declare,
  pause,
  proposed,
  shownOf,
  takenUp,
  useDatabase,
  type World,
} from "./support/world";

useDatabase();
beforeAll(async () => {
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});

type Role = (typeof columns)[number];

interface Made {
  readonly world: World;
  readonly siteId: string;
  /** The change before the step; none for one that begins. */
  readonly changeId: string;
  readonly version: number;
}

interface StepOfTable {
  readonly make: (world: World) => Promise<{ readonly changeId: string; readonly version: number }>;
  readonly take: (ctx: UseCaseContext, made: Made) => Promise<unknown>;
  /** The step is the proposer's own: whoever takes it is made that first. */
  readonly own?: true;
}

const none = () => Promise.resolve({ changeId: newId(), version: 0 });
const request = async (world: World) => ({ changeId: await asked(world), version: 1 });
const late = async (world: World) => ({ changeId: await askedLate.ask(world), version: 1 });
const recommended = async (world: World) => ({ changeId: (await takenUp(world)).changeId, version: 2 });
const forCause = async (world: World) => ({ changeId: (await proposed(world, cause)).changeId, version: 1 });
const heard = async (world: World) => {
  const { changeId, reviewer } = await proposed(world, cause);
  await announceChange(reviewer, { changeId, version: 1 });
  return { changeId, version: 2 };
};
const vacant = { what: "vacant", since: "2026-02-01" } as const;
const report = async (world: World) => {
  const changeId = newId();
  const manager = await anOfficial("manager", world.zoneId);
  await reportChange(manager, { changeId, awardId: world.awardId, report: vacant, words: "Empty" });
  return { changeId, version: 1 };
};
const question = async (world: World) => {
  const { changeId } = await request(world);
  const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
  await askMore(reviewer, { changeId, version: 1, points: [{ target: "general", message: "Since when?" }] });
  return { changeId, version: 2 };
};
const returned = async (world: World) => {
  const { changeId } = await forCause(world);
  await returnChange(await anOfficial("approver", world.zoneId, changeId), { changeId, version: 1, reason: "x" });
  return { changeId, version: 2 };
};

const reasons = [{ clause: null, words: "So it is." }];
const reason = "So it is.";
const begin = async ({ changeId, world }: Made, proposal = pause) => {
  const shown = await shownOf(world, proposal);
  return { changeId, awardId: world.awardId, proposal, reason, lateReason: null, shown };
};

/** Every step of the table that a person takes, by its number there. */
const steps: Readonly<Record<string, StepOfTable>> = {
  request: { make: none, take: async (ctx, made) => requestChange(ctx, await begin(made)) },
  requestLate: {
    make: none,
    take: async (ctx, made) => requestChange(ctx, { ...(await begin(made)), lateReason: reason }),
  },
  allowLate: { make: late, take: (ctx, read) => allowLateRequest(ctx, { ...read, reason }) },
  refuseLate: { make: late, take: (ctx, read) => refuseLateRequest(ctx, { ...read, reason }) },
  report: {
    make: none,
    take: (ctx, { changeId, world }) =>
      reportChange(ctx, { changeId, awardId: world.awardId, report: vacant, words: "Empty" }),
  },
  takeUpReport: {
    make: report,
    take: async (ctx, read) =>
      takeUpReport(ctx, { ...read, proposal: null, reason, shown: await shownOf(read.world, cause) }),
  },
  dismiss: { make: report, take: (ctx, read) => dismissReport(ctx, { ...read, reason }) },
  propose: { make: none, take: async (ctx, made) => proposeChange(ctx, await begin(made)) },
  proposeAgain: {
    make: returned,
    own: true,
    take: async (ctx, read) => proposeAgain(ctx, { ...read, ...(await begin(read, cause)) }),
  },
  withdrawRequest: { make: recommended, take: (ctx, read) => withdrawRequest(ctx, read) },
  askMore: {
    make: request,
    take: (ctx, read) => askMore(ctx, { ...read, points: [{ target: "general", message: "Since when?" }] }),
  },
  answer: {
    make: question,
    async take(ctx, read) {
      const [point] = await prisma().correctionItem.findMany({ where: { request: { caseId: read.changeId } } });
      return answerRequest(ctx, { ...read, answers: { [point?.id ?? ""]: "Since May" } });
    },
  },
  takeUp: {
    make: request,
    take: async (ctx, read) =>
      takeUpRequest(ctx, { ...read, outcome: "approve", reasons, shown: await shownOf(read.world, pause) }),
  },
  announce: { make: forCause, own: true, take: (ctx, read) => announceChange(ctx, read) },
  answerHearing: { make: heard, take: (ctx, read) => answerHearing(ctx, { ...read, answer: "No" }) },
  withdrawProposal: { make: forCause, own: true, take: (ctx, read) => withdrawProposal(ctx, { ...read, reason }) },
  return: { make: recommended, take: (ctx, read) => returnChange(ctx, { ...read, reason }) },
  addApproval: { make: recommended, take: async (ctx, read) => approve(ctx, read) },
  withdrawApproval: {
    make: recommended,
    async take(ctx, read) {
      const approval = { id: newId(), caseId: read.changeId, approverId: ctx.actor.userId, totalFen: 0n, basis: "x" };
      await prisma().approval.create({ data: { ...approval, approvedAt: ctx.now } });
      return withdrawChangeApproval(ctx, read);
    },
  },
  approve: { make: recommended, take: async (ctx, read) => approve(ctx, read) },
  refuse: { make: recommended, take: (ctx, read) => refuseChange(ctx, { ...read, reasons }) },
};

const approve = async (ctx: UseCaseContext, read: Made) =>
  approveChange(ctx, { ...read, shown: await shownOf(read.world, pause) });

/** Somebody of that role, at the award's company, site or zone. */
async function somebody(role: Role, { world: { companyId, zoneId }, siteId, changeId }: Made): Promise<UseCaseContext> {
  if (role === "owner" || role === "member" || role === "adviser" || role === "operator") {
    const { userId } = await person(role);
    if (role === "operator") return as(userId, { siteIds: [siteId] });
    if (role === "adviser") return adviser(userId, companyId, ["edit", "submit"]);
    return role === "owner" ? owner(userId, companyId) : member(userId, companyId);
  }
  const ctx = await anOfficial(role satisfies OfficialRole, zoneId);
  if (await prisma().change.count({ where: { id: changeId } })) await declare(ctx.actor.userId, changeId);
  return ctx;
}

const needsLate = (action: string) => action === "requestLate" || action === "allowLate" || action === "refuseLate";

async function made(action: string): Promise<Made> {
  // Two approvals are needed where one of several is given.
  const requiredApprovals = [{ fromFen: 0, approvals: action === "addApproval" ? 2 : 1 }];
  const world = await aWorld({ requiredApprovals, ...(needsLate(action) && { changes: [askedLate.rule] }) });
  const { siteId } = await world.atSite();
  return { world, siteId, ...(await steps[action]!.make(world)) };
}

const taken = async (action: string, role: Role, at: Made): Promise<"taken" | "forbidden" | "not there"> => {
  const ctx = await somebody(role, at);
  const { own, take } = steps[action]!;
  if (own) await prisma().change.update({ where: { id: at.changeId }, data: { proposedBy: ctx.actor.userId } });
  try {
    await take(ctx, at);
    return "taken";
  } catch (error) {
    if (error instanceof Forbidden) return "forbidden";
    if (error instanceof NotFound) return "not there";
    throw error;
  }
};

const permissions = docTable("docs/rules/permissions.md", "## The table");
const table = docTable("docs/rules/states.md", "### Steps of a change");
const mayTake = (by: string, role: Role): boolean =>
  permissions.some(([, names, ...cells]) => names!.split(" ").includes(by) && cells[columns.indexOf(role)] !== "–");
const seesAwards = (role: Role): boolean => mayTake("award.readOccupancy", role);

describe("every step of a change, by every role", () => {
  const byPeople = table.filter(([, , , by]) => by !== "job");

  it("is tried", () => {
    expect(Object.keys(steps).toSorted()).toEqual(byPeople.map(([, , action]) => action).toSorted());
  });

  it.each(byPeople.map(([, , action, by]) => [action!, by!] as const))(
    "%s, for whom the tables let: %s",
    async (action, by) => {
      const untouched = await made(action);
      for (const role of columns) {
        const may = mayTake(by, role);
        const found = await taken(action, role, may ? await made(action) : untouched);
        const expected = may ? "taken" : seesAwards(role) ? "forbidden" : "not there";
        expect({ role, found }).toEqual({ role, found: expected });
      }
    },
    60_000,
  );
});
