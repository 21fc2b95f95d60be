import type { Answers } from "~/domain/program/form/question";
import { furthestStartMonths, wishedStart } from "~/domain/program/form/wished-start";
import { beginFrom, beginUpTo, type FirstDay } from "~/domain/program/terms/first-day";
import { addMonths, type CivilDate, laterOf } from "~/domain/kernel/time/civil-date";
import { firstDayOf, monthOf } from "~/domain/kernel/time/month";

/** When a company handed an application in, since when it exists, where that is known, and on which days its program lets a benefit begin. */
export interface Applied {
  readonly submittedOn: CivilDate;
  readonly establishedOn: CivilDate | null;
  readonly firstDay: FirstDay;
}

const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);

/** The first day that an award may begin on: in the month in which it was applied for, and once the company exists. */
export const earliestStart = ({ submittedOn, establishedOn, firstDay }: Applied): CivilDate => {
  const month = firstDayOf(monthOf(submittedOn));
  return beginFrom(firstDay, establishedOn === null ? month : laterOf(month, establishedOn));
};

/** The last day that an award may begin on: two years from the approval, or from the first day that it may. */
export const latestStart = (applied: Applied, today: CivilDate): CivilDate =>
  beginUpTo(applied.firstDay, addMonths(laterOf(earliestStart(applied), today), furthestStartMonths));

/** The day proposed to whoever approves: the company's wish where it may be, else the nearest that may. */
export const proposedStart = (applied: Applied, answers: Answers, today: CivilDate): CivilDate => {
  const wanted = beginFrom(applied.firstDay, wishedStart(answers) ?? today);
  return earlier(latestStart(applied, today), laterOf(earliestStart(applied), wanted));
};
