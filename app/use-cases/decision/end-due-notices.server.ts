import { applicationsDueBefore } from "~/data/application/due-applications.server";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { newId } from "~/platform/ids";
import { endNotice } from "./end-notice.server";

const most = 10_000;

/** Puts every award into effect whose notice is over, each in a transaction of its own. Returns how many were. */
export async function endDueNotices(now: Date): Promise<number> {
  const ctx = { now, today: todayIn(cityTimeZone, now), requestId: newId() };
  let effective = 0;
  for (const id of await applicationsDueBefore("notice", ctx.today, most)) {
    if ((await endNotice(ctx, id)) === "effective") effective += 1;
  }
  return effective;
}
