import { addMonths, type CivilDate } from "~/domain/kernel/time/civil-date";

/** A mandate that a company offers to an address. Until it is accepted it gives no right and makes no tie. */
export interface MandateOffer {
  /** What its adviser, or the company, made of it; null while neither did. */
  readonly answer: "accepted" | "declined" | "withdrawn" | null;
  /** From then on it can no longer be accepted. */
  readonly expiresAt: Date;
  /** First day on which the mandate would no longer hold, or null when it has no end. */
  readonly until: CivilDate | null;
}

/** An offer can be accepted for so many hours. */
export const offerHours = 14 * 24;

/** Where an offer stands: an answer counts for good, and without one it expires with its time or with the mandate's last day. */
export function offerState(
  { answer, expiresAt, until }: MandateOffer,
  now: Date,
  today: CivilDate,
): "offered" | "accepted" | "declined" | "withdrawn" | "expired" {
  if (answer) return answer;
  return now < expiresAt && (until === null || today < until) ? "offered" : "expired";
}

const longestMonths = 5 * 12;

/** The latest last day that a mandate given today may have. */
export const latestLastDay = (today: CivilDate): CivilDate => addMonths(today, longestMonths);

/** Whether a mandate may end on this day: today or later, within five years. */
export const isLastDay = (lastDay: CivilDate, today: CivilDate): boolean =>
  lastDay >= today && lastDay <= latestLastDay(today);
