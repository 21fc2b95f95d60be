import type { UseCaseContext } from "~/data/access/context";
import { shownEffect, type ShownEffect } from "~/data/change/effect-digest.server";
import { asItStands, prisma } from "~/data/kernel/db.server";
import type { OfficialRole } from "~/domain/access/matrix";
import type { ChangeEffectView } from "~/domain/change/effect";
import type { ChangeProposal } from "~/domain/change/proposal";
import type { ChangeRule } from "~/domain/program/terms/change-rules";
import { newId } from "~/platform/ids";
import { foreseeChange } from "~/use-cases/change/foresee-change.server";
import { proposeChange } from "~/use-cases/change/propose-change.server";
import { requestChange } from "~/use-cases/change/request-change.server";
import { takeUpRequest } from "~/use-cases/change/take-up-request.server";
import { as, owner, person } from "../../application/support/world";
import { aCompanyNamed, anAward } from "../../decision/support/group";
import { write } from "../../ledger/support/company";
import { appropriated } from "../../../support/budget-money";
import { letFor } from "../../../support/unit-rents";

export { useDatabase } from "../../../support/use-database";
export { write };

/** A working Monday, on which the tests play. */
export const today = "2026-03-09";

interface Given {
  readonly changes?: readonly ChangeRule[];
  readonly requiredApprovals?: readonly { fromFen: number; approvals: number }[];
  readonly appropriatedFen?: number;
  readonly stackingGroup?: string | null;
  readonly months?: number;
  /** What else the version says. */
  readonly more?: object;
}

const name = { en: "Rent", "zh-CN": "租金" };

export async function aProgram({
  changes,
  requiredApprovals,
  stackingGroup = null,
  appropriatedFen = 10_000_000,
  more = {},
}: Given) {
  const [zoneId, programId, versionId] = [newId(), newId(), newId()];
  await prisma().zone.create({ data: { id: zoneId, slug: zoneId, name, position: 1 } });
  await prisma().program.create({
    data: { id: programId, slug: programId, number: Math.floor(Math.random() * 1e9), zoneId },
  });
  const content = {
    name,
    settlement: "toCompany",
    stackingGroup,
    funding: [{ source: "city", share: "1" }],
    requiredApprovals: (requiredApprovals ?? [{ fromFen: 0, approvals: 1 }]).map((rule) => ({ ...rule })),
    stepWorkingDays: { intake: 5, correction: 10, review: 10, decision: 5, appeal: 10 },
    hearingDays: 10,
    legalBasis: ["age", "rent"].map((key) => ({ key, title: name, clause: name })),
    documents: [],
    steps: [],
    ...(changes && { changes: changes as unknown as object[] }),
    ...more,
  };
  await prisma().programVersion.create({
    data: { id: versionId, programId, number: 1, content, createdAt: new Date(0), publishedAt: new Date(0) },
  });
  for (const fiscalYear of [2026, 2027, 2028])
    await appropriated({ programId, source: "city", fiscalYear, fen: appropriatedFen });
  return { zoneId, programId, versionId };
}

/** An official of a zone; with a change, one who has declared no interest in it. */
export async function anOfficial(role: OfficialRole, zoneId: string, changeId?: string): Promise<UseCaseContext> {
  const { userId } = await person(role);
  const now = new Date(`${today}T02:00:00Z`);
  await prisma().roleGrant.create({ data: { id: newId(), userId, role, zoneId, grantedAt: now } });
  if (changeId) await declare(userId, changeId);
  return as(userId, { grants: [{ role, zoneIds: [zoneId] }] });
}

export const declare = (userId: string, caseId: string) =>
  prisma().interestDeclaration.create({
    data: { id: newId(), caseId, userId, conflict: false, declaredAt: new Date(`${today}T02:00:00Z`) },
  });

/** An award in effect since 1 January 2026, ¥1,000 a month for a year, with its owner. */
export async function aWorld(given: Given = {}) {
  const program = await aProgram(given);
  const companyId = await aCompanyNamed("海风");
  const { userId, email } = await person("owner");
  await prisma().membership.create({
    data: { id: newId(), companyId, userId, role: "owner", createdAt: new Date(0) },
  });
  const { months = 12 } = given;
  const award = await anAward({
    companyId,
    program,
    start: "2026-01-01",
    months,
    fen: 100_000,
    approvedOn: "2025-12-20",
  });
  await write(companyId, "2025-12-20", [{ act: "approve", award: award.id }]);
  /** Puts the award into a unit of a site, which somebody operates. */
  const atSite = async () => {
    const { siteId, unitIds } = await aSite(program.zoneId);
    const [unitId] = unitIds;
    await prisma().award.update({ where: { id: award.id }, data: { unitId } });
    await prisma().occupancy.create({
      data: {
        id: newId(),
        unitId,
        companyId,
        awardId: award.id,
        fromOn: new Date("2026-01-01"),
        toOn: (await prisma().award.findUniqueOrThrow({ where: { id: award.id } })).endsOn,
      },
    });
    const operator = as((await person("operator")).userId, { siteIds: [siteId] });
    return { siteId, unitIds, operator };
  };
  const awardId = award.id;
  return { program, zoneId: program.zoneId, companyId, awardId, owner: owner(userId, companyId), email, atSite };
}

/** A site of a zone with three units of 100 m² at ¥50. */
export async function aSite(zoneId: string) {
  const siteId = newId();
  const unitIds = [newId(), newId(), newId()] as const;
  await prisma().site.create({
    data: { id: siteId, zoneId, slug: siteId, name, address: "1 Road", rentFenPerM2Month: 5000, position: 1 },
  });
  await prisma().unit.createMany({
    data: unitIds.map((id, i) => ({
      id,
      siteId,
      label: `A-${i}`,
      kind: "room" as const,
      areaM2: "100",
    })),
  });
  await letFor(unitIds, 5000);
  return { siteId, unitIds };
}

export type World = Awaited<ReturnType<typeof aWorld>>;

/** Closes the months up to one. */
export const close = (companyId: string, awardId: string, through: string, on = today) =>
  write(companyId, on, [
    { act: "confirm", award: awardId, months: monthsTo(through) },
    { act: "run", run: `R ${through}`, through },
  ]);

const monthsTo = (through: string): string[] =>
  Array.from({ length: Number(through.slice(5)) }, (_, i) => `2026-${String(i + 1).padStart(2, "0")}`);

/** The effect of a change as its page works it out. */
export async function effectOn(
  world: Pick<World, "companyId" | "zoneId" | "awardId">,
  proposal: ChangeProposal,
): Promise<ChangeEffectView> {
  const found = await foreseeChange(asItStands, world, proposal, today);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.effect;
}

export const shownOf = async (
  world: Pick<World, "companyId" | "zoneId" | "awardId">,
  proposal: ChangeProposal,
): Promise<ShownEffect> => shownEffect(await effectOn(world, proposal));

export const pause: ChangeProposal = { kind: "suspend", from: "2026-05-01", to: "2026-06-01" };
export const longer: ChangeProposal = { kind: "extend", months: 2, amount: null };
export const cause: ChangeProposal = { kind: "terminate", on: "2026-02-01" };

/** What the company asks for. */
export async function asked(world: World, proposal: ChangeProposal = pause): Promise<string> {
  const shown = await shownOf(world, proposal);
  const request = { changeId: newId(), awardId: world.awardId, proposal, reason: "Moving", lateReason: null, shown };
  return requestChange(world.owner, request);
}

/** A window that is over, of a kind of which late requests are taken. */
export const askedLate = {
  rule: {
    kind: "suspend",
    window: { kind: "limited", days: 60, dayKind: "calendar", side: "before" },
    late: true,
    evidence: [],
    refusalClauses: [],
  } as const satisfies ChangeRule,
  ask: async (world: World): Promise<string> => {
    const shown = await shownOf(world, pause);
    const late = { reason: "Moving", lateReason: "Nobody told us." };
    return requestChange(world.owner, { changeId: newId(), awardId: world.awardId, proposal: pause, ...late, shown });
  },
};

/** Another day of whoever acts. */
export const day = (date: string) => ({ now: new Date(`${date}T02:00:00Z`), today: date });

/** What a reviewer has taken up. */
export async function takenUp(world: World, proposal: ChangeProposal = pause) {
  const changeId = await asked(world, proposal);
  const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
  const reasons = [{ clause: null, words: "It moves." }];
  const shown = await shownOf(world, proposal);
  await takeUpRequest(reviewer, { changeId, version: 1, outcome: "approve", reasons, shown });
  return { changeId, reviewer };
}

/** What a reviewer proposes. */
export async function proposed(world: World, proposal: ChangeProposal = pause) {
  const reviewer = await anOfficial("reviewer", world.zoneId);
  const shown = await shownOf(world, proposal);
  const given = { changeId: newId(), awardId: world.awardId, proposal, reason: "The premises are empty.", shown };
  return { changeId: await proposeChange(reviewer, given), reviewer };
}

export const stored = (id: string) => prisma().change.findUniqueOrThrow({ where: { id } });
export const history = async (caseId: string): Promise<string[]> =>
  (await prisma().caseEvent.findMany({ where: { caseId }, orderBy: [{ at: "asc" }, { id: "asc" }] })).map(
    ({ action, fromState, toState }) => `${fromState ?? "–"} ${action} ${toState}`,
  );
