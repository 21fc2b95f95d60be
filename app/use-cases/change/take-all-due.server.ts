import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { newId } from "~/platform/ids";
import type { JobContext } from "../application/take-application-step.server";

const most = 10_000;

/** Takes a step of all that time brings, each in a transaction of its own, however late or often. Returns how many were taken. */
export async function takeAllDue(
  now: Date,
  find: (today: CivilDate, most: number) => Promise<readonly string[]>,
  take: (ctx: JobContext, id: string) => Promise<boolean>,
): Promise<number> {
  const ctx = { now, today: todayIn(cityTimeZone, now), requestId: newId() };
  let taken = 0;
  for (const id of await find(ctx.today, most)) if (await take(ctx, id)) taken += 1;
  return taken;
}
