import { newId } from "~/platform/ids";
import type { Due } from "./application.server";
import { cityDay } from "./city-day";
import { dateColumn } from "./civil";
import { rows, type Tx } from "./db.server";
import { Prisma } from "./generated/client";

/** One point to correct: `question:KEY`, `document:KEY` or `general`, and what is asked in words. */
export interface CorrectionPoint {
  readonly target: string;
  readonly message: string;
}

/** Writes a request for corrections with all its points, in their order. */
export async function insertCorrectionRequest(
  tx: Tx,
  request: { applicationId: string; requestedBy: string; now: Date; due: Due; points: readonly CorrectionPoint[] },
): Promise<void> {
  const { applicationId, requestedBy, now, due, points } = request;
  const items = points.map((point, position) => ({ id: newId(), position, ...point }));
  await tx.correctionRequest.create({
    data: {
      id: newId(),
      applicationId,
      requestedBy,
      requestedAt: now,
      dueOn: dateColumn(due.date),
      dueProvisional: due.provisional,
      items: { create: items },
    },
    select: { id: true },
  });
}

/** The day on which the open request of an application was made, or null. */
export async function openRequestDay(tx: Tx, applicationId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ day: string }[]>`
    SELECT ${Prisma.raw(cityDay("requested_at"))}::text AS day FROM correction_request
     WHERE application_id = ${applicationId}::uuid AND answered_at IS NULL ORDER BY requested_at DESC LIMIT 1`;
  return row?.day ?? null;
}

/** Writes the final date of an open request that had a provisional one. */
export async function settleCorrectionDue(tx: Tx, applicationId: string, date: string): Promise<void> {
  const due = { dueOn: dateColumn(date), dueProvisional: false };
  await tx.correctionRequest.updateMany({ where: { applicationId, answeredAt: null }, data: due });
  await tx.application.update({ where: { id: applicationId }, data: due, select: { id: true } });
}

/** Applications whose corrections were due before that day, up to `limit`, those waiting longest first. */
export async function correctionsDueBefore(day: string, limit: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    `SELECT a.id FROM zone z CROSS JOIN LATERAL (
       SELECT id, due_on FROM application WHERE zone_id = z.id AND state = 'correction' AND due_on < $1::date
        ORDER BY due_on, id LIMIT $2::int) a
     ORDER BY a.due_on, a.id LIMIT $2::int`,
    [day, limit],
  );
  return found.map(({ id }) => id);
}
