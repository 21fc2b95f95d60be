import { newId } from "~/platform/ids";
import type { Due } from "../application/application.server";
import { dateColumn } from "../kernel/civil";
import type { Tx } from "../kernel/db.server";

interface HearingToOpen {
  readonly changeId: string;
  readonly announcedBy: string;
  readonly at: Date;
  readonly due: Due;
}

/** Writes down that the company is heard on a locked change, until when. */
export async function openHearing(tx: Tx, { changeId, announcedBy, at, due }: HearingToOpen): Promise<void> {
  const { date, provisional } = due;
  const data = {
    id: newId(),
    changeId,
    announcedBy,
    announcedAt: at,
    dueOn: dateColumn(date),
    dueProvisional: provisional,
  };
  await tx.changeHearing.create({ data, select: { id: true } });
}

/** Ends a hearing, with the answer where there was one. */
export async function closeHearing(
  tx: Tx,
  id: string,
  { at, answer }: { readonly at: Date; readonly answer: { readonly by: string; readonly words: string } | null },
): Promise<void> {
  const given = answer && { answeredBy: answer.by, answeredAt: at, answer: answer.words };
  await tx.changeHearing.update({ where: { id }, data: { endedAt: at, ...given }, select: { id: true } });
}

/** Writes the final last day of a hearing that had a provisional one. */
export async function settleHearing(tx: Tx, id: string, { date, provisional }: Due): Promise<void> {
  const data = { dueOn: dateColumn(date), dueProvisional: provisional };
  await tx.changeHearing.update({ where: { id }, data, select: { id: true } });
}
