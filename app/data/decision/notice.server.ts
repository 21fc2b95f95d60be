import { cityDay } from "../kernel/city-day";
import type { Tx } from "../kernel/db.server";
import { Prisma } from "~/data/generated/client";
import { stands } from "../kernel/stands";

/** An award that waits for the end of its notice, of a locked application: when it was approved, and whose it is. */
export interface NoticedAward {
  readonly awardId: string;
  readonly approvedOn: string;
  readonly companyCode: string | null;
}

/** The award behind a notice; null when there is none. */
export async function readNoticedAward(tx: Tx, applicationId: string): Promise<NoticedAward | null> {
  const [row] = await tx.$queryRaw<NoticedAward[]>`
    SELECT a.id AS "awardId", ${Prisma.raw(cityDay("a.approved_at"))}::text AS "approvedOn", c.code AS "companyCode"
      FROM award a JOIN company c ON c.id = a.company_id
     WHERE a.application_id = ${applicationId}::uuid AND ${Prisma.raw(stands("a"))} AND a.effective_at IS NULL`;
  return row ?? null;
}

/** The award takes effect. */
export async function putIntoEffect(tx: Tx, awardId: string, now: Date): Promise<void> {
  const data = { effectiveAt: now, version: { increment: 1 } };
  await tx.award.update({ where: { id: awardId }, data, select: { id: true } });
}
