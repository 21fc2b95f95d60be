import type { Prisma } from "~/data/generated/client";
import type { LeaseRowInput, TermsInput } from "~/domain/subsidy/types";
import { holdCompany } from "../company/hold-company.server";
import { dateColumn } from "../kernel/civil";
import type { Tx } from "../kernel/db.server";
import { flagBeside } from "./company-awards.server";

export interface AwardToWrite {
  readonly id: string;
  readonly reference: string;
  readonly applicationId: string | null;
  /** The decision that grants it; null where that was taken before the portal. */
  readonly determinationId: string | null;
  /** A key, such as `rent`. */
  readonly benefit: string;
  readonly companyId: string;
  readonly programId: string;
  readonly programVersionId: string;
  readonly zoneId: string;
  readonly unitId: string | null;
  /** Whom it is paid to, where that is an operator. */
  readonly operatorId: string | null;
  readonly terms: TermsInput;
  readonly lease: readonly LeaseRowInput[];
  /** First day no longer leased, or null. */
  readonly leaseEnd: string | null;
  readonly landlord: string | null;
  /** First day with, and first day without benefit: the plan's. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** First day of which nothing is paid any more by the plan alone, never after `endsOn`. */
  readonly paidTo: string;
  readonly totalFen: number;
  readonly approvedBy: string;
  readonly approvedAt: Date;
  readonly effectiveAt: Date | null;
}

/** Writes an award, without what a replay knows of it; `award_one_per_benefit_at_a_time` refuses a second one of the program and benefit on the same days. */
export async function insertAward(tx: Tx, award: AwardToWrite): Promise<void> {
  const { terms, lease, leaseEnd } = award;
  await tx.award.create({
    data: {
      ...award,
      approved: { terms, lease, leaseEnd, events: [] } as unknown as Prisma.InputJsonObject,
      terms: award.terms as unknown as Prisma.InputJsonObject,
      lease: award.lease as unknown as Prisma.InputJsonArray,
      leaseEnd: award.leaseEnd ? dateColumn(award.leaseEnd) : null,
      startsOn: dateColumn(award.startsOn),
      endsOn: dateColumn(award.endsOn),
      paidTo: dateColumn(award.paidTo),
      totalFen: BigInt(award.totalFen),
    },
    select: { id: true },
  });
  await flagBeside(tx, award.companyId);
}

/** The next running number of award references; gaps are allowed. */
export async function nextAwardNumber(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`SELECT nextval('award_reference_number')::int AS n`;
  return row?.n ?? 0;
}

/** Marks the awards of an application as given back before they took effect; their days and months are free for others. Returns their ids. */
export async function releaseAwards(tx: Tx, applicationId: string, now: Date): Promise<string[]> {
  const given = await tx.award.findFirst({ where: { applicationId, releasedAt: null }, select: { companyId: true } });
  if (!given) return [];
  await holdCompany(tx, given.companyId);
  const released = await tx.award.updateManyAndReturn({
    where: { applicationId, releasedAt: null },
    data: { releasedAt: now },
    select: { id: true },
  });
  return released.map(({ id }) => id);
}
