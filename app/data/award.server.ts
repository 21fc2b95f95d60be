import type { Prisma } from "./generated/client";
import type { LeaseRowInput, TermsInput } from "~/domain/subsidy/types";
import { dateColumn } from "./civil";
import type { Tx } from "./db.server";

export interface AwardToWrite {
  readonly id: string;
  readonly reference: string;
  readonly applicationId: string;
  readonly companyId: string;
  readonly programId: string;
  readonly programVersionId: string;
  readonly zoneId: string;
  readonly unitId: string | null;
  readonly terms: TermsInput;
  readonly lease: readonly LeaseRowInput[];
  /** First day no longer leased, or null. */
  readonly leaseEnd: string | null;
  readonly landlord: string | null;
  /** First day with, and first day without benefit: the plan's. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly totalFen: number;
  readonly approvedBy: string;
  readonly approvedAt: Date;
  readonly effectiveAt: Date | null;
}

/** Writes an award; `award_one_per_program_at_a_time` refuses a second one on the same days. */
export async function insertAward(tx: Tx, award: AwardToWrite): Promise<void> {
  await tx.award.create({
    data: {
      ...award,
      terms: award.terms as unknown as Prisma.InputJsonObject,
      lease: award.lease as unknown as Prisma.InputJsonArray,
      leaseEnd: award.leaseEnd ? dateColumn(award.leaseEnd) : null,
      startsOn: dateColumn(award.startsOn),
      endsOn: dateColumn(award.endsOn),
      totalFen: BigInt(award.totalFen),
    },
    select: { id: true },
  });
}

/** The next running number of award references; gaps are allowed. */
export async function nextAwardNumber(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`SELECT nextval('award_reference_number')::int AS n`;
  return row?.n ?? 0;
}

/** Marks an award as given back before it took effect; its days are free for another. */
export async function releaseAward(tx: Tx, applicationId: string, now: Date): Promise<string | null> {
  const award = await tx.award.findUnique({ where: { applicationId, releasedAt: null }, select: { id: true } });
  if (!award) return null;
  await tx.award.update({ where: { id: award.id }, data: { releasedAt: now }, select: { id: true } });
  return award.id;
}
