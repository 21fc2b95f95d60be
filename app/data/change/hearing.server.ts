import type { Due } from "../application/application.server";
import { dateColumn } from "../kernel/civil";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { rows, type Tx } from "../kernel/db.server";

interface HearingToOpen {
  readonly id: string;
  readonly changeId: string;
  readonly announcedBy: string;
  readonly at: Date;
  readonly due: Due;
}

/** Writes down that the company is heard on a locked change, until when. */
export async function openHearing(tx: Tx, { id, changeId, announcedBy, at, due }: HearingToOpen): Promise<void> {
  const { date, provisional } = due;
  const data = {
    id,
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

/** Writes from which day the company's days are counted, and until when. */
export async function runHearingFrom(
  tx: Tx,
  id: string,
  { from, due }: { readonly from: CivilDate; readonly due: Due },
): Promise<void> {
  const data = { runsFrom: dateColumn(from), dueOn: dateColumn(due.date), dueProvisional: due.provisional };
  await tx.changeHearing.update({ where: { id }, data, select: { id: true } });
}

const delivered = `FROM change_hearing g JOIN letter l ON l.hearing_id = g.id
  WHERE g.ended_at IS NULL AND g.runs_from IS NULL AND l.delivered_on IS NOT NULL`;

/** Changes on which the company is heard, whose letter was delivered and whose days do not run yet. */
export async function hearingsDelivered(most: number): Promise<string[]> {
  const found = await rows<{ id: string }>(`SELECT g.change_id AS id ${delivered} ORDER BY l.issued_at LIMIT $1`, [
    most,
  ]);
  return found.map(({ id }) => id);
}

/** The same of one letter; null where it is no such letter. */
export async function deliveredHearing(letterId: string): Promise<string | null> {
  const [found] = await rows<{ id: string }>(`SELECT g.change_id AS id ${delivered} AND l.id = $1`, [letterId]);
  return found?.id ?? null;
}
