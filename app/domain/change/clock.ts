import { appealEnd, type Sent } from "~/domain/application/delivery";
import { type Move, resumedDue, staysIn } from "~/domain/application/step-clock";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { addWorkingDays, type WorkingCalendar } from "~/domain/kernel/time/working-days";
import type { ProgramContent } from "~/domain/program/draft/content";
import { type ChangeState, changeStates } from "./states";

type Days = Pick<ProgramContent, "stepWorkingDays" | "hearingDays">;

/** Working days that a change may stay in each state, by its version; null where no clock runs. */
const allowed: Readonly<Record<ChangeState, ((content: Days) => number) | null>> = {
  late: ({ stepWorkingDays }) => stepWorkingDays.decision,
  requested: ({ stepWorkingDays }) => stepWorkingDays.review,
  waiting: ({ stepWorkingDays }) => stepWorkingDays.correction,
  reported: ({ stepWorkingDays }) => stepWorkingDays.review,
  proposed: ({ stepWorkingDays }) => stepWorkingDays.decision,
  hearing: ({ hearingDays }) => hearingDays,
  decided: null,
  refused: null,
  dismissed: null,
  withdrawn: null,
  lapsed: null,
};

/** The last day on which a company answers in a hearing: so many working days after the letter was delivered, at the latest by time alone. */
export const hearingEnd = (
  sent: Sent,
  { deliveryDays, hearingDays }: Pick<ProgramContent, "deliveryDays" | "hearingDays">,
  calendar: WorkingCalendar,
) => appealEnd(sent, { delivery: deliveryDays, appeal: hearingDays }, calendar);

/** How many working days the version gives a change in a state; null where no clock runs. */
export const changeDays = (state: ChangeState, content: Days): number | null => allowed[state]?.(content) ?? null;

/**
 * The last day of the state that a change enters today, null where no clock runs. The office's days go on where they stopped, with one
 * at least; the company's begin anew each time. `history`, the oldest step first, ends with the state that is left.
 */
export const changeDue = (
  state: ChangeState,
  content: Days,
  history: readonly Move<ChangeState>[],
  today: CivilDate,
  calendar: WorkingCalendar,
): { readonly date: CivilDate; readonly provisional: boolean } | null => {
  const days = changeDays(state, content);
  if (days === null) return null;
  if (changeStates[state].clock === "stops") return addWorkingDays(calendar, today, days);
  const { date, provisional } = resumedDue(calendar, today, days, staysIn(state, history), 1);
  return { date, provisional };
};
