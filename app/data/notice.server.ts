import type { Due } from "./application.server";
import { cityDay } from "./city-day";
import { dateColumn } from "./civil";
import { rows, type Tx } from "./db.server";
import { Prisma } from "./generated/client";

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
     WHERE a.application_id = ${applicationId}::uuid AND a.released_at IS NULL AND a.effective_at IS NULL`;
  return row ?? null;
}

/** The award takes effect. */
export async function putIntoEffect(tx: Tx, awardId: string, now: Date): Promise<void> {
  const data = { effectiveAt: now, version: { increment: 1 } };
  await tx.award.update({ where: { id: awardId }, data, select: { id: true } });
}

/** Writes the final last day of a notice that had a provisional one. */
export async function settleNoticeDue(tx: Tx, applicationId: string, { date, provisional }: Due): Promise<void> {
  const data = { dueOn: dateColumn(date), dueProvisional: provisional };
  await tx.application.update({ where: { id: applicationId }, data, select: { id: true } });
}

/** Applications whose notice ended before that day, up to `limit`, those waiting longest first. */
export async function noticesDueBefore(day: string, limit: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    `SELECT a.id FROM zone z CROSS JOIN LATERAL (
       SELECT id, due_on FROM application WHERE zone_id = z.id AND state = 'notice' AND due_on < $1::date
        ORDER BY due_on, id LIMIT $2::int) a
     ORDER BY a.due_on, a.id LIMIT $2::int`,
    [day, limit],
  );
  return found.map(({ id }) => id);
}
