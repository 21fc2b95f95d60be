import type { ClaimAward } from "~/data/month/item-claim/claim.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import type { Reading } from "~/data/kernel/db.server";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { addWorkingDays } from "~/domain/kernel/time/working-days";

/** Whether the last day on which the award may be claimed is not over: so many working days after its end. */
export async function isBeforeLastDay(
  reading: Reading,
  { endsOn, content }: Pick<ClaimAward, "endsOn" | "content">,
  today: CivilDate,
): Promise<boolean> {
  const last = addWorkingDays(await readWorkingCalendar(reading), addDays(endsOn, -1), content.lapseDaysAfterEnd);
  return last.provisional || last.date >= today;
}
