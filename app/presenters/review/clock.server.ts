import type { CaseHead } from "~/data/review/case.reader.server";
import type { CaseRecords } from "~/data/decision/case-records.reader.server";
import { type Move, spentIn, staysIn } from "~/domain/application/step-clock";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { WorkingCalendar } from "~/domain/kernel/time/working-days";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";

/** The history of a case as its clocks read it. */
export const movesOf = ({ events }: Pick<CaseRecords, "events">): Move[] =>
  events
    .filter(({ action }) => action !== "assign")
    .map(({ to, at }) => ({ to, on: todayIn(cityTimeZone, new Date(at)) }));

/** Steps whose clock goes on where it stopped when the case comes back to them. */
const resumed = { submitted: "intake", review: "review" } as const;

const isResumed = (state: CaseHead["state"]): state is keyof typeof resumed => state in resumed;

/** Of the working days of the step that is under way, those that it had used before it came back; null the first time. */
export function caseClock(
  { state }: CaseHead,
  content: ProgramContent,
  records: CaseRecords,
  calendar: WorkingCalendar,
) {
  if (!isResumed(state)) return null;
  const stays = staysIn(state, movesOf(records));
  const allowed = content.stepWorkingDays[resumed[state]];
  return stays.length > 0 ? { spent: spentIn(calendar, stays).days, allowed } : null;
}
