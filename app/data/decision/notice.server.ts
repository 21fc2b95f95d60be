import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { cityDay } from "../kernel/city-day";
import type { Tx } from "../kernel/db.server";
import { Prisma } from "~/data/generated/client";
import { stands } from "../kernel/stands";

/** The awards that wait for the end of the notice of a locked application: when they were approved, and whose they are. */
export interface NoticedAwards {
  readonly awardIds: readonly string[];
  /** Their first days. */
  readonly starts: readonly CivilDate[];
  readonly approvedOn: string;
  readonly companyCode: string | null;
}

/** The awards behind a notice, which one decision granted; null when there are none. */
export async function readNoticedAwards(tx: Tx, applicationId: string): Promise<NoticedAwards | null> {
  const [row] = await tx.$queryRaw<NoticedAwards[]>`
    SELECT array_agg(a.id::text ORDER BY a.reference) AS "awardIds", array_agg(a.starts_on::text) AS starts,
           max(${Prisma.raw(cityDay("a.approved_at"))})::text AS "approvedOn", c.code AS "companyCode"
      FROM award a JOIN company c ON c.id = a.company_id
     WHERE a.application_id = ${applicationId}::uuid AND ${Prisma.raw(stands("a"))} AND a.effective_at IS NULL
     GROUP BY c.code`;
  return row ?? null;
}

/** The awards take effect. */
export async function putIntoEffect(tx: Tx, awardIds: readonly string[], now: Date): Promise<void> {
  const data = { effectiveAt: now, version: { increment: 1 } };
  await tx.award.updateMany({ where: { id: { in: [...awardIds] } }, data });
}
