import { placeOfReport, reportsToAccept } from "~/data/month/due-months.server";
import { addWorkingDays } from "~/domain/kernel/time/working-days";
import { decideMonth } from "~/domain/month/decide";
import { acceptableMonths } from "~/domain/month/periods";
import { NotFound, Refusal } from "~/platform/errors";
import type { JobContext } from "../application/take-application-step.server";
import { takeAllDue } from "../change/take-all-due.server";
import type { MonthCase } from "./month-case.server";
import { takeMonthStep } from "./take-month-step.server";

/** The day after which the report is accepted, counted anew; null where it never is. */
const acceptedOn = ({ content, report, calendar }: MonthCase) => {
  const days = content.report.acceptedAfterDays;
  const since = report?.reportedOn ?? null;
  return days === null || since === null ? null : addWorkingDays(calendar, since, days);
};

/** Accepts a report that nobody refused within the version's working days, never on a provisional day. Returns whether it did. */
export async function acceptByItself(ctx: JobContext, reportId: string): Promise<boolean> {
  const place = await placeOfReport(reportId);
  if (!place) return false;
  try {
    await takeMonthStep(ctx, {
      action: "acceptByItself",
      read: { ...place, version: null },
      admit: () => undefined,
      decide(found) {
        const last = acceptedOn(found);
        return decideMonth(found.state, "acceptByItself", {
          monthsAsked: acceptableMonths(found.period).length > 0,
          daysOver: last !== null && last.date < ctx.today,
          dateFinal: last?.provisional === false,
        });
      },
      moved: ({ period }) => ({ months: acceptableMonths(period), act: "confirm" }),
    });
    return true;
  } catch (error) {
    // Somebody was quicker, or the day is provisional still.
    if (error instanceof Refusal || error instanceof NotFound) return false;
    throw error;
  }
}

/** Every report whose days are over, each in a transaction of its own. Returns how many were accepted. */
export const acceptAllByThemselves = (now: Date): Promise<number> => takeAllDue(now, reportsToAccept, acceptByItself);
