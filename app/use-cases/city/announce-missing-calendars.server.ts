import { officialsOf } from "~/data/access/officials.server";
import { recordAudit, wasRecorded } from "~/data/audit/audit.server";
import { lockPublishedYears } from "~/data/city/working-calendar.server";
import { transact } from "~/data/kernel/db.server";
import { missingYears } from "~/domain/city/missing-year";
import { workingCalendar } from "~/domain/kernel/time/working-days";
import { todayIn } from "~/domain/kernel/time/zoned";
import { tellOfMissingYear } from "~/mail/city/tell-of-missing-year.server";
import { cityTimeZone } from "~/platform/city";
import { newId } from "~/platform/ids";

/** Tells the administrators of each year that runs or begins within three months without a calendar, once. Returns the years. */
export const announceMissingCalendars = (now: Date): Promise<number[]> =>
  transact(async (tx) => {
    const ctx = { actorId: null, now, requestId: newId() };
    const missing = missingYears(workingCalendar(await lockPublishedYears(tx)), todayIn(cityTimeZone, now));
    const announced: number[] = [];
    for (const year of missing) {
      const entry = { action: "calendar.announceMissing", subjectId: String(year) } as const;
      if (await wasRecorded(tx, entry)) continue;
      const administrators = await officialsOf(tx, ["admin"], null);
      await recordAudit(tx, { ...ctx, ...entry });
      await tellOfMissingYear(tx, ctx, { administrators }, year);
      announced.push(year);
    }
    return announced;
  });
