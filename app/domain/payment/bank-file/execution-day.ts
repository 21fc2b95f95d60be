import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from "~/domain/kernel/time/working-days";
import { yearOf } from "~/domain/kernel/time/month";

/** The day itself where people work on it, else the next on which they do; provisional where its year has no published calendar. */
export const executionDay = (
  calendar: WorkingCalendar,
  from: CivilDate,
): { readonly date: CivilDate; readonly provisional: boolean } =>
  isWorkingDay(calendar, from)
    ? { date: from, provisional: !calendar.has(yearOf(from)) }
    : addWorkingDays(calendar, addDays(from, -1), 1);
