import { insertAward } from "~/data/award/award.server";
import { prisma, transact } from "~/data/kernel/db.server";
import { projectCompany } from "~/data/ledger/projection.server";
import { payingEnd } from "~/domain/subsidy/paying-end";
import { planSubsidy } from "~/domain/subsidy/plan";
import { newId } from "~/platform/ids";
import { now } from "../../application/support/world";
import { insertApplication } from "../../../support/application";

const usual = { capYear: "calendar", suspension: "extends", proration: "calendarDays" } as const;

/** A zone with a published program of its own; programs of one group pay only the highest in a month. */
export async function aProgramOf(name: string, stackingGroup: string | null) {
  const [zoneId, programId, versionId] = [newId(), newId(), newId()];
  const words = { en: name, "zh-CN": name };
  await prisma().zone.create({ data: { id: zoneId, slug: zoneId, name: words, position: 1 } });
  await prisma().program.create({
    data: { id: programId, slug: programId, number: Math.floor(Math.random() * 1e9), zoneId },
  });
  const funding = [
    { source: "city", share: "0.3" },
    { source: "zone", share: "0.7" },
  ];
  const content = { name: words, settlement: "toCompany", stackingGroup, funding, legalBasis: [], steps: [] };
  await prisma().programVersion.create({
    data: { id: versionId, programId, number: 1, content, createdAt: now, publishedAt: now },
  });
  return { zoneId, programId, versionId };
}

export async function aCompanyNamed(name: string): Promise<string> {
  const id = newId();
  await prisma().company.create({ data: { id, kind: "domestic", name, createdAt: now } });
  return id;
}

interface Granted {
  readonly companyId: string;
  readonly program: Awaited<ReturnType<typeof aProgramOf>>;
  readonly start: string;
  readonly months: number;
  /** Fen of each month. */
  readonly fen: number;
  readonly approvedOn: string;
  /** Fen that it can come to in all. */
  readonly total?: number;
  readonly released?: boolean;
}

/** An award as approval would have written it. */
export async function anAward({
  companyId,
  program,
  start,
  months,
  fen,
  approvedOn,
  total,
  released = false,
}: Granted) {
  const [id, applicationId] = [newId(), newId()];
  const { zoneId, programId, versionId: programVersionId } = program;
  const caps = total === undefined ? {} : { totalCapFen: total };
  const terms = { ...usual, ...caps, start, tiers: [{ months, fen }] };
  const lease = [{ from: start, areaM2: "50", rentFenPerM2Month: 4_000 }];
  const planned = planSubsidy({ terms, lease, events: [] });
  if (!planned.ok) throw new Error("no plan");
  const approvedAt = new Date(`${approvedOn}T02:00:00Z`);
  const reference = `A-2026-${id.slice(-8)}`;
  await insertApplication({
    id: applicationId,
    programId,
    programVersionId,
    companyId,
    zoneId,
    createdAt: now,
    createdBy: newId(),
    state: released ? "withdrawn" : "effective",
    reference: `DL-2026-${id.slice(-8)}`,
    submittedAt: now,
  });
  await transact(async (tx) => {
    await insertAward(tx, {
      id,
      reference,
      applicationId,
      determinationId: null,
      benefit: "rent",
      operatorId: null,
      companyId,
      programId,
      programVersionId,
      zoneId,
      unitId: null,
      approvedAt,
      terms,
      lease,
      leaseEnd: null,
      landlord: null,
      approvedBy: newId(),
      startsOn: start,
      endsOn: planned.plan.end,
      paidTo: payingEnd(planned).on,
      totalFen: planned.plan.totalFen,
      effectiveAt: approvedAt,
    });
    await projectCompany(tx, companyId);
  });
  if (released) await prisma().award.update({ where: { id }, data: { releasedAt: approvedAt, effectiveAt: null } });
  return { id, reference, applicationId };
}

/** Writes that the awards of a company are in effect, as the end of their notices would have. */
export async function putInEffect(companyId: string): Promise<void> {
  const where = { companyId, releasedAt: null };
  const awards = await prisma().award.findMany({ where, orderBy: [{ approvedAt: "asc" }, { id: "asc" }] });
  for (const [position, { id, approvedAt }] of awards.entries()) {
    const on = approvedAt.toISOString().slice(0, 10);
    const act = { act: "approve", on, award: id };
    await prisma().ledgerAct.create({
      data: { companyId, position, doneOn: new Date(on), act, awardIds: [id], at: approvedAt },
    });
  }
  await transact((tx) => projectCompany(tx, companyId));
}
