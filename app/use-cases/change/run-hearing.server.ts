import { lockChange } from "~/data/change/change-case.server";
import { settleChangeDue } from "~/data/change/change.server";
import { deliveredHearing, hearingsDelivered, runHearingFrom } from "~/data/change/hearing.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { transact } from "~/data/kernel/db.server";
import { hearingEnd } from "~/domain/change/clock";
import { isId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { deliverToReader } from "../decision/deliver-letter.server";

/**
 * Lets the days of a hearing run once its letter was delivered: from that day, so that they end sooner where it was read before time alone
 * delivered it. Doing it again changes nothing.
 */
const runHearing = (changeId: string): Promise<boolean> =>
  transact(async (tx) => {
    const found = await lockChange(tx, changeId, null);
    const { deliveredOn = null, runsFrom = null, id = "" } = found?.hearing ?? {};
    if (!found || deliveredOn === null || runsFrom !== null) return false;
    const due = hearingEnd({ issuedOn: deliveredOn, deliveredOn }, found.content, await readWorkingCalendar(tx));
    await runHearingFrom(tx, id, { from: deliveredOn, due });
    await settleChangeDue(tx, changeId, due);
    return true;
  });

/** Every hearing whose letter was delivered and whose days do not run yet. Returns how many began. */
export async function runDeliveredHearings(): Promise<number> {
  let begun = 0;
  for (const changeId of await hearingsDelivered(10_000)) if (await runHearing(changeId)) begun += 1;
  return begun;
}

/** Writes down that the company's side reads a letter, and lets the days of the hearing run that it announces. */
export async function deliverAnyLetter(ctx: UseCaseContext, id: string | undefined): Promise<void> {
  await deliverToReader(ctx, id);
  const changeId = isId(id) ? await deliveredHearing(id) : null;
  if (changeId) await runHearing(changeId);
}
