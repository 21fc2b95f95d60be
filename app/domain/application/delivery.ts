import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { addWorkingDays, type WorkingCalendar } from "~/domain/kernel/time/working-days";

/** When a letter was sent, and on which day it was delivered; null while that is not written down. */
export interface Sent {
  readonly issuedOn: CivilDate;
  readonly deliveredOn: CivilDate | null;
}

interface Day {
  readonly date: CivilDate;
  readonly provisional: boolean;
}

/**
 * The day on which a letter was delivered: the one on which the company read it, at the latest so many working days after it was sent.
 * Provisional while the calendar of its year is not published (CASES "Appeal").
 */
export const deliveryOf = ({ issuedOn, deliveredOn }: Sent, deliveryDays: number, calendar: WorkingCalendar): Day =>
  deliveredOn ? { date: deliveredOn, provisional: false } : addWorkingDays(calendar, issuedOn, deliveryDays);

/** The day that is written down when the company reads a letter on `today`: a letter that was delivered by time alone stays so. */
export const readOn = (today: CivilDate, byTime: Day): CivilDate =>
  byTime.date < today && !byTime.provisional ? byTime.date : today;

/** The last day to appeal against what a letter says: so many working days after its delivery. */
export function appealEnd(
  sent: Sent,
  days: { readonly delivery: number; readonly appeal: number },
  calendar: WorkingCalendar,
): Day {
  const delivered = deliveryOf(sent, days.delivery, calendar);
  const end = addWorkingDays(calendar, delivered.date, days.appeal);
  return { date: end.date, provisional: delivered.provisional || end.provisional };
}
