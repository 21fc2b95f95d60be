import { newId } from "~/platform/ids";
import type { Due } from "./application.server";
import { cityDay } from "../kernel/city-day";
import { dateColumn } from "../kernel/civil";
import { settleDue } from "./due-applications.server";
import type { Tx } from "../kernel/db.server";
import { Prisma } from "~/data/generated/client";

/** One point to correct: `question:KEY`, `document:KEY` or `general`, and what is asked in words. */
export interface CorrectionPoint {
  readonly target: string;
  readonly message: string;
}

/** Writes a request for corrections with all its points, in their order. */
export async function insertCorrectionRequest(
  tx: Tx,
  request: { caseId: string; requestedBy: string; now: Date; due: Due; points: readonly CorrectionPoint[] },
): Promise<void> {
  const { caseId, requestedBy, now, due, points } = request;
  const items = points.map((point, position) => ({ id: newId(), position, ...point }));
  await tx.correctionRequest.create({
    data: {
      id: newId(),
      caseId,
      requestedBy,
      requestedAt: now,
      dueOn: dateColumn(due.date),
      dueProvisional: due.provisional,
      items: { create: items },
    },
    select: { id: true },
  });
}

/** The day on which the open request of a case was made, or null. */
export async function openRequestDay(tx: Tx, caseId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ day: string }[]>`
    SELECT ${Prisma.raw(cityDay("requested_at"))}::text AS day FROM correction_request
     WHERE case_id = ${caseId}::uuid AND answered_at IS NULL ORDER BY requested_at DESC LIMIT 1`;
  return row?.day ?? null;
}

/** Writes the final date of an open request that had a provisional one. */
export async function settleRequestDue(tx: Tx, caseId: string, due: Due): Promise<void> {
  const data = { dueOn: dateColumn(due.date), dueProvisional: due.provisional };
  await tx.correctionRequest.updateMany({ where: { caseId, answeredAt: null }, data });
}

/** The same with that of the application. */
export async function settleCorrectionDue(tx: Tx, applicationId: string, due: Due): Promise<void> {
  await settleRequestDue(tx, applicationId, due);
  await settleDue(tx, applicationId, due);
}
