import { type CivilDate, laterOf } from "~/domain/kernel/time/civil-date";
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from "~/domain/kernel/time/working-days";
import type { ApplicationState } from "./states";

/** A last day, provisional while it was counted through a year whose calendar is not published. */
interface LastDay {
  readonly date: CivilDate;
  readonly provisional: boolean;
}

/**
 * The last day that holds, of the one that was told and the same counted anew: what was told, unless that was provisional; then what
 * is counted now, but never earlier than what people were told. Nothing ends on a day that is still provisional.
 */
export const settledDue = (told: LastDay, counted: LastDay): LastDay =>
  told.provisional ? { ...counted, date: laterOf(counted.date, told.date) } : told;

/** A step in the history of a case: the state that it led to, and its day. */
export interface Move<State extends string = ApplicationState> {
  readonly to: State;
  readonly on: CivilDate;
}

/** A time that a case spent in one state: the days on which it came and went. */
export interface Stay {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The times spent in a state and left again, by a history whose oldest step comes first. */
export const staysIn = <State extends string>(state: State, history: readonly Move<State>[]): Stay[] =>
  history.flatMap(({ to, on }, i) => {
    const next = history[i + 1];
    return to === state && next ? [{ from: on, to: next.on }] : [];
  });

/** The working days of all these stays. */
export const spentIn = (
  calendar: WorkingCalendar,
  stays: readonly Stay[],
): { readonly days: number; readonly provisional: boolean } => {
  const counted = stays.map(({ from, to }) => workingDaysBetween(calendar, from, to));
  return {
    days: counted.reduce((sum, { days }) => sum + days, 0),
    provisional: counted.some(({ provisional }) => provisional),
  };
};

/**
 * The last day of a step that goes on today after having stood still, as while corrections were awaited: of its `allowed`
 * working days those of earlier stays are spent, and `atLeast` are left. A step that had spent all ends today.
 */
export const resumedDue = (
  calendar: WorkingCalendar,
  today: CivilDate,
  allowed: number,
  stays: readonly Stay[],
  atLeast = 0,
): { readonly date: CivilDate; readonly provisional: boolean; readonly left: number } => {
  const spent = spentIn(calendar, stays);
  const left = Math.max(atLeast, allowed - spent.days);
  const due = addWorkingDays(calendar, today, left);
  return { date: due.date, provisional: due.provisional || spent.provisional, left };
};

/** The last day of a review to which an approver returns the case today: its clock goes on, with a day at least. */
export const returnedDue = (calendar: WorkingCalendar, today: CivilDate, allowed: number, stays: readonly Stay[]) =>
  resumedDue(calendar, today, allowed, stays, 1);

/** The last day of the step that is under way. */
export const dueOf = ({ dueOn, dueProvisional }: { dueOn: string | null; dueProvisional: boolean }) =>
  dueOn ? { date: dueOn, provisional: dueProvisional } : null;
