import { ownOf } from "~/domain/kernel/own";
import type { Tx } from "../kernel/db.server";

/** The correction request that waits for its answer. */
export interface OpenRequest {
  readonly id: string;
  readonly requestedAt: Date;
  readonly points: readonly { readonly id: string; readonly target: string; readonly answer: string | null }[];
}

/** The open correction request of a locked application; null when there is none. */
export function findOpenRequest(tx: Tx, caseId: string): Promise<OpenRequest | null> {
  return tx.correctionRequest
    .findFirst({
      where: { caseId, answeredAt: null },
      orderBy: { id: "desc" },
      select: {
        id: true,
        requestedAt: true,
        items: { orderBy: { position: "asc" }, select: { id: true, target: true, answer: true } },
      },
    })
    .then((found) => found && { id: found.id, requestedAt: found.requestedAt, points: found.items });
}

/** The requirements of a case for which a file came after an instant, and is still there. */
export async function filesSince(tx: Tx, caseId: string, since: Date): Promise<ReadonlySet<string>> {
  const found = await tx.document.findMany({
    where: { caseId, removedAt: null, uploadedAt: { gt: since }, scan: { not: "infected" } },
    select: { requirement: true },
  });
  return new Set(found.map(({ requirement }) => requirement));
}

/** Keeps what the founder's side says to points of a request; words to anything else are left out. */
export async function writePointAnswers(
  tx: Tx,
  { id: requestId, points }: OpenRequest,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  for (const { id } of points) {
    const answer = ownOf(answers, id);
    if (answer !== undefined) await tx.correctionItem.updateMany({ where: { id, requestId }, data: { answer } });
  }
}

export async function closeRequest(tx: Tx, id: string, answeredBy: string, answeredAt: Date): Promise<void> {
  await tx.correctionRequest.update({ where: { id }, data: { answeredBy, answeredAt }, select: { id: true } });
}
