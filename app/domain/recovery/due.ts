import { appealEnd, type Sent } from "~/domain/application/delivery";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { dayNumber, civil } from "~/domain/kernel/time/day-number";
import { yearOf } from "~/domain/kernel/time/month";
import { isWorkingDay, type WorkingCalendar, workingDaysBefore } from "~/domain/kernel/time/working-days";
import type { RecoveryRule } from "~/domain/program/terms/recovery-rule";

/** A last day; provisional while the holidays of a year on the way to it are not published. */
export interface DueDay {
  readonly date: CivilDate;
  readonly provisional: boolean;
}

interface Days {
  readonly deliveryDays: number;
  readonly hearingDays: number;
  readonly recovery: Pick<RecoveryRule, "dueDays" | "disputeDays">;
}

/** The last day on which the debtor answers: so many working days after the letter was delivered, at the latest by time alone. */
export const answerEnd = (sent: Sent, { deliveryDays, hearingDays }: Days, calendar: WorkingCalendar): DueDay =>
  appealEnd(sent, { delivery: deliveryDays, appeal: hearingDays }, calendar);

/** The day until which is to be paid what was demanded on a day: as if time alone delivered the letter, which names it. */
export const payEnd = (demandedOn: CivilDate, { deliveryDays, recovery }: Days, calendar: WorkingCalendar): DueDay =>
  appealEnd(
    { issuedOn: demandedOn, deliveredOn: null },
    { delivery: deliveryDays, appeal: recovery.dueDays },
    calendar,
  );

/** The same until which it can be objected to. */
export const disputeEnd = (
  demandedOn: CivilDate,
  { deliveryDays, recovery }: Days,
  calendar: WorkingCalendar,
): DueDay =>
  appealEnd(
    { issuedOn: demandedOn, deliveredOn: null },
    { delivery: deliveryDays, appeal: recovery.disputeDays },
    calendar,
  );

/** Whether it can still be objected to: a provisional last day ends nothing. */
export const isDisputable = ({ date, provisional }: DueDay, today: CivilDate): boolean => provisional || today <= date;

/** The first working day from a day on, itself included. */
export const workingDayFrom = (calendar: WorkingCalendar, from: CivilDate): DueDay => {
  let day = dayNumber(from);
  while (!isWorkingDay(calendar, civil(day))) day += 1;
  const date = civil(day);
  return { date, provisional: !calendar.has(yearOf(date)) || !calendar.has(yearOf(from)) };
};

/** Working days before a last day on which its debtor is reminded. */
export const remindDays = 3;

/** Whether today the debtor is reminded of a last day. */
export const isRemindedOn = (calendar: WorkingCalendar, dueOn: CivilDate, today: CivilDate): boolean =>
  today <= dueOn && today >= workingDaysBefore(calendar, dueOn, remindDays).date;
