import type { UseCaseContext } from "~/data/access/context";
import { recordAudit } from "~/data/audit/audit.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { findUnread, readUndelivered, type Undelivered, writeDelivery } from "~/data/decision/delivery.server";
import { transact } from "~/data/kernel/db.server";
import { contentOf } from "~/data/program/content.server";
import { companiesFor } from "~/domain/access/reach";
import { deliveryOf, readOn } from "~/domain/application/delivery";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import type { RequestContext } from "~/platform/context";
import { isId, newId } from "~/platform/ids";

/** Writes down that the company's side reads a letter, the first time that it does. Nothing for anybody else, or a letter that is not there. */
export async function deliverToReader(ctx: UseCaseContext, id: string | undefined): Promise<void> {
  const letter = isId(id) ? await findUnread(id, companiesFor(ctx.actor, "application.read")) : null;
  if (!letter) return;
  await deliver({ ...ctx, actorId: ctx.actor.userId }, letter, readOn(ctx.today, await byTime(letter)));
}

/** Writes down which letters were delivered by time alone, never on a provisional date. Returns how many. */
export async function deliverOldLetters(now: Date): Promise<number> {
  const ctx = { now, requestId: newId(), actorId: null };
  const today = todayIn(cityTimeZone, now);
  let delivered = 0;
  for (const letter of await readUndelivered(10_000)) {
    const day = await byTime(letter);
    if (day.provisional || day.date >= today) continue;
    await deliver(ctx, letter, day.date);
    delivered += 1;
  }
  return delivered;
}

const byTime = async (letter: Undelivered) =>
  deliveryOf(letter, (await contentOf(letter.versionId)).deliveryDays, await readWorkingCalendar());

const deliver = (
  { now, requestId, actorId }: RequestContext & { readonly actorId: string | null },
  { id: letterId, caseId, kind, zoneId }: Undelivered,
  deliveredOn: CivilDate,
): Promise<void> =>
  transact(async (tx) => {
    if (!(await writeDelivery(tx, letterId, deliveredOn))) return;
    const entry = { actorId, now, requestId, action: `${kind}.deliverLetter`, subjectId: caseId, zoneId } as const;
    await recordAudit<`${Undelivered["kind"]}.deliverLetter`>(tx, { ...entry, data: { letterId, deliveredOn } });
  });
