import type { Answers } from "~/domain/program/form/question";
import { furthestStartMonths, wishedStart } from "~/domain/program/form/wished-start";
import { addMonths, type CivilDate } from "~/domain/kernel/time/civil-date";
import { firstDayOf, monthOf } from "~/domain/kernel/time/month";

/** When a company handed an application in, and since when it exists, where that is known. */
export interface Applied {
  readonly submittedOn: CivilDate;
  readonly establishedOn: CivilDate | null;
}

const later = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? b : a);
const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);

/** The first day that an award may begin on: in the month in which it was applied for, and once the company exists. */
export const earliestStart = ({ submittedOn, establishedOn }: Applied): CivilDate => {
  const month = firstDayOf(monthOf(submittedOn));
  return establishedOn === null ? month : later(month, establishedOn);
};

/** The last day that an award may begin on: two years from the approval, or from the first day that it may. */
export const latestStart = (applied: Applied, today: CivilDate): CivilDate =>
  addMonths(later(earliestStart(applied), today), furthestStartMonths);

/** The day proposed to whoever approves: the company's wish where it may be, else the nearest that may. */
export const proposedStart = (applied: Applied, answers: Answers, today: CivilDate): CivilDate =>
  earlier(latestStart(applied, today), later(earliestStart(applied), wishedStart(answers) ?? today));
