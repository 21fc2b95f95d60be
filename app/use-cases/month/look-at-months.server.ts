import { awardsToLookAt } from "~/data/month/due-months.server";
import { setMonthClock } from "~/data/month/month-report.server";
import { transact, type Tx } from "~/data/kernel/db.server";
import { decideMonth } from "~/domain/month/decide";
import { lastDayAfterEnd, nextLook, type PeriodStanding } from "~/domain/month/periods";
import { tellOfMissedClaims, tellOfMonths } from "~/mail/month/tell-of-months.server";
import type { JobContext } from "../application/take-application-step.server";
import { takeAllDue } from "../change/take-all-due.server";
import { type HeldMonths, holdMonths, monthCase } from "./month-case.server";
import { monthsAsked } from "./month-facts.server";
import { writeMonths } from "./take-month-step.server";

/** How many claims of the award were missed, with one more. */
const missedWith = ({ periods }: HeldMonths): number => periods.filter(({ state }) => state === "missed").length + 1;

/** Lets the months of a period lapse, where time has done so by the table. Returns whether it did. */
async function lapsePeriod(tx: Tx, ctx: JobContext, held: HeldMonths, { first }: PeriodStanding): Promise<boolean> {
  const found = monthCase(held, first);
  if (!found) return false;
  const { content } = found;
  const asked = monthsAsked(found);
  const overBy = (end: PeriodStanding["window"]["end"]) => ({
    monthsAsked: asked,
    daysOver: end !== null && end.date < ctx.today,
    dateFinal: end?.provisional === false,
  });
  const missed = decideMonth(found.state, "miss", overBy(found.period.window.end));
  if (missed.ok) {
    const count = missedWith(held);
    await writeMonths(tx, ctx, found, "miss", missed.to, { months: found.period.asked, act: "lapse", missed: count });
    await tellOfMonths(tx, ctx, found, "missed");
    if (count === content.claims?.missedThatEnd) await tellOfMissedClaims(tx, ctx, found);
    return true;
  }
  const lapsed = decideMonth(found.state, "lapse", overBy(lastDayAfterEnd(held.months, content, held.calendar)));
  if (!lapsed.ok) return false;
  await writeMonths(tx, ctx, found, "lapse", lapsed.to, { months: found.period.asked, act: "lapse" });
  await tellOfMonths(tx, ctx, found, "lapsed");
  return true;
}

/**
 * Lets what was missed of an award lapse: months of a claim whose window is over, and what nobody confirmed in the days after its end. Each period
 * is read anew after the one before; then the clock is set to the next day on which time can do something. Returns whether anything lapsed.
 */
export const lookAtMonths = (ctx: JobContext, awardId: string): Promise<boolean> =>
  transact(async (tx) => {
    let lapsed = false;
    for (;;) {
      const held = await holdMonths(tx, awardId, ctx.today);
      if (!held) {
        await setMonthClock(tx, awardId, null);
        return lapsed;
      }
      let took = false;
      for (const period of held.periods) took ||= await lapsePeriod(tx, ctx, held, period);
      if (took) lapsed = true;
      else {
        const { months, award, periods, calendar } = held;
        const afterEnd = lastDayAfterEnd(months, award.content, calendar);
        await setMonthClock(tx, awardId, nextLook(months, award.content, periods, afterEnd, ctx.today));
        return lapsed;
      }
    }
  });

/** Every award whose clock says so, each in a transaction of its own. Returns of how many something lapsed. */
export const lookAtAllMonths = (now: Date): Promise<number> => takeAllDue(now, awardsToLookAt, lookAtMonths);
