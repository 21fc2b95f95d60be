import { applicationsDueBefore } from "~/data/application/due-applications.server";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { newId } from "~/platform/ids";
import { lapseApplication } from "./lapse-application.server";

const most = 10_000;

/** Lets every application lapse whose corrections are overdue, each in a transaction of its own. Returns how many did. */
export async function lapseOverdueCorrections(now: Date): Promise<number> {
  const ctx = { now, today: todayIn(cityTimeZone, now), requestId: newId() };
  let lapsed = 0;
  for (const id of await applicationsDueBefore("correction", ctx.today, most)) {
    if ((await lapseApplication(ctx, id)) === "lapsed") lapsed += 1;
  }
  return lapsed;
}
