import { prisma } from "~/data/kernel/db.server";
import { dateColumn } from "~/data/kernel/civil";
import { newId } from "~/platform/ids";
import type { FirstDay } from "~/domain/program/terms/first-day";
import type { ApprovalRule } from "~/domain/program/draft/content";
import type { BenefitTerms } from "~/domain/program/terms/benefit";
import type { Actor } from "~/domain/access/actor";
import type { OfficialRole } from "~/domain/access/matrix";
import {
  type Approval,
  type ApprovalResult,
  approveApplication,
} from "~/use-cases/decision/approve-application.server";
import type { UseCaseContext } from "~/data/access/context";
import { shownBasis } from "../../../prisma/seed/approval";
import { insertApplication } from "../../support/application";
import { appropriated } from "../../support/budget-money";
import { letFor } from "../../support/unit-rents";

export { useDatabase } from "../../support/use-database";

export const today = "2026-03-02";
const now = new Date("2026-03-02T02:00:00Z");

const terms: BenefitTerms = {
  tiers: [{ months: 12, share: "1" }],
  capYear: "calendar",
  suspension: "extends",
  proration: "calendarDays",
};

const leaseQuestions = (
  [
    ["areaM2", "area"],
    ["rentFenPerM2Month", "money"],
    ["leaseFrom", "date"],
  ] as const
).map(([key, kind]) => ({ key, kind, label: { en: key, "zh-CN": key }, required: true }));

/** A city of one zone, one site of two units and one program that gives a unit; 100 m² at ¥50 cost ¥5,000 a month. */
export async function city(options: {
  appropriatedFen: number;
  noticeWorkingDays?: number;
  requiredApprovals?: readonly ApprovalRule[];
  stackingGroup?: string;
  firstDay?: FirstDay;
  /** The company leases for itself, and the operator of its site is paid. */
  paidToOperator?: boolean;
}) {
  const [zoneId, siteId, programId, versionId] = [newId(), newId(), newId(), newId()];
  const units = [newId(), newId()] as const;
  const name = { en: "Program", "zh-CN": "项目" };
  await prisma().zone.create({ data: { id: zoneId, slug: zoneId, name, position: 1 } });
  await prisma().site.create({
    data: { id: siteId, zoneId, slug: siteId, name, address: "1 Road", rentFenPerM2Month: 5000, position: 1 },
  });
  await prisma().unit.createMany({
    data: units.map((id, i) => ({
      id,
      siteId,
      label: `A-${i}`,
      kind: "room" as const,
      areaM2: "100",
    })),
  });
  await letFor(units, 5000);
  await prisma().program.create({
    data: { id: programId, slug: programId, number: Math.floor(Math.random() * 1e9), zoneId },
  });
  await prisma().programVersion.create({
    data: {
      id: versionId,
      programId,
      number: 1,
      createdAt: now,
      publishedAt: now,
      content: {
        name,
        premises: options.paidToOperator ? "lease" : "unit",
        settlement: options.paidToOperator ? "toOperator" : "toCompany",
        benefit: { kind: "same", terms: terms as unknown as Record<string, string> },
        funding: [
          { source: "city", share: "0.3" },
          { source: "zone", share: "0.7" },
        ],
        requiredApprovals: (options.requiredApprovals ?? [{ fromFen: 0, approvals: 1 }]).map((rule) => ({ ...rule })),
        stackingGroup: options.stackingGroup ?? null,
        noticeWorkingDays: options.noticeWorkingDays ?? 0,
        deliveryDays: 5,
        ...(options.firstDay && { firstDay: options.firstDay }),
        stepWorkingDays: { intake: 5, correction: 10, review: 10, decision: 5, appeal: 10 },
        steps: options.paidToOperator ? [{ key: "lease", title: name, questions: leaseQuestions }] : [],
        criteria: { all: [{ fact: "insuredStaff", comparison: "atLeast", value: 2, clause: "staff" }] },
        legalBasis: [
          { key: "age", title: name, clause: name },
          { key: "staff", title: name, clause: { en: "Article 3", "zh-CN": "第三条" } },
        ],
      },
    },
  });
  for (const fiscalYear of [2026, 2027]) {
    for (const [source, part] of [
      ["city", 0.3],
      ["zone", 0.7],
    ] as const) {
      await appropriated({ programId, source, fiscalYear, fen: Math.round(options.appropriatedFen * part) });
    }
  }
  return { zoneId, siteId, programId, versionId, units };
}

export type City = Awaited<ReturnType<typeof city>>;

/** An application that a reviewer has recommended, of a company of its own with one owner. */
export async function recommendedCase(
  { zoneId, siteId, programId, versionId, units }: City,
  code: string | null = "91210231MA0DEM013F",
) {
  const [id, companyId, ownerId, intakeId, reviewerId] = [newId(), newId(), newId(), newId(), newId()];
  for (const userId of [ownerId, intakeId, reviewerId]) await person(userId);
  await prisma().company.create({ data: { id: companyId, kind: "domestic", name: "海风软件", code, createdAt: now } });
  await prisma().membership.create({
    data: { id: newId(), companyId, userId: ownerId, role: "owner", createdAt: now },
  });
  await insertApplication({
    id,
    programId,
    programVersionId: versionId,
    companyId,
    zoneId,
    siteId,
    unitId: units[0],
    state: "recommended",
    reference: `DL-2026-${id.slice(-6)}`,
    createdAt: now,
    createdBy: ownerId,
    submittedAt: now,
    acceptedBy: intakeId,
    dueOn: dateColumn("2026-03-09"),
  });
  await prisma().recommendation.create({
    data: { id: newId(), caseId: id, reviewerId, outcome: "approve", scores: {}, reasons: [], madeAt: now },
  });
  return { id, companyId, ownerId, intakeId, reviewerId };
}

export async function person(id = newId()): Promise<string> {
  await prisma().user.create({
    data: { id, email: `${id}@example.test`, name: "Person", createdAt: now, emailVerifiedAt: now, locale: "en" },
  });
  return id;
}

/** Nobody but the company is paid unless an operator is named. */
type Terms = Omit<Approval, "basis" | "operatorId"> & Partial<Pick<Approval, "operatorId">>;

/** Approves the plan that is shown now, as the page posts it. */
export const approve = (ctx: UseCaseContext, terms: Terms): Promise<ApprovalResult> =>
  approveShown(ctx, { operatorId: null, ...terms });

const approveShown = async (ctx: UseCaseContext, terms: Omit<Approval, "basis">): Promise<ApprovalResult> =>
  approveApplication(ctx, { ...terms, basis: await shownBasis(ctx, terms) });

/** Approves and returns the award's id, where one approval is enough or this is the last. */
export async function granted(ctx: UseCaseContext, terms: Terms): Promise<string> {
  const result = await approve(ctx, terms);
  if (!result.granted) throw new Error("not granted yet");
  return result.awardId;
}

/** An official of the zone who has declared no interest in the case. */
export async function official(
  role: OfficialRole,
  zoneId: string,
  applicationId?: string,
  userId?: string,
): Promise<UseCaseContext> {
  const id = userId ?? (await person());
  if (applicationId) {
    await prisma().interestDeclaration.create({
      data: { id: newId(), caseId: applicationId, userId: id, conflict: false, declaredAt: now },
    });
  }
  const actor: Actor = {
    userId: id,
    today,
    grants: [{ role, zoneIds: [zoneId] }],
    memberships: [],
    mandates: [],
    siteIds: [],
  };
  return { actor, now, today, requestId: newId() };
}
