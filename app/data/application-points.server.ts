import type { ApplicationState } from "~/domain/application/states";
import type { Passage } from "~/domain/application/remaining-days";
import type { CivilDate } from "~/domain/time/civil-date";
import type { Tx } from "./db.server";

/** The correction request that waits for its answer. */
export interface OpenRequest {
  readonly id: string;
  readonly points: readonly { readonly id: string; readonly answer: string | null }[];
}

/** The open correction request of a locked application; null when there is none. */
export function findOpenRequest(tx: Tx, applicationId: string): Promise<OpenRequest | null> {
  return tx.correctionRequest
    .findFirst({
      where: { applicationId, answeredAt: null },
      orderBy: { id: "desc" },
      select: { id: true, items: { orderBy: { position: "asc" }, select: { id: true, answer: true } } },
    })
    .then((found) => found && { id: found.id, points: found.items });
}

/** Keeps what the founder's side says to points of a request. */
export async function writePointAnswers(
  tx: Tx,
  requestId: string,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [id, answer] of Object.entries(answers)) {
    await tx.correctionItem.updateMany({ where: { id, requestId }, data: { answer } });
  }
}

export async function closeRequest(tx: Tx, id: string, answeredBy: string, answeredAt: Date): Promise<void> {
  await tx.correctionRequest.update({ where: { id }, data: { answeredBy, answeredAt }, select: { id: true } });
}

/** The states an application has passed through, with the days by the city's clock, oldest first. */
export function readPassages(tx: Tx, applicationId: string): Promise<Passage[]> {
  return tx.$queryRaw<{ to: ApplicationState; on: CivilDate }[]>`
    SELECT to_state::text AS "to", (at AT TIME ZONE 'Asia/Shanghai')::date::text AS "on"
      FROM application_event WHERE application_id = ${applicationId}::uuid ORDER BY at, id`;
}
