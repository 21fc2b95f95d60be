import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { civil, dayNumber } from "~/domain/kernel/time/day-number";
import { firstDayOf, type Month, monthOf, shiftMonth } from "~/domain/kernel/time/month";
import { monthRuns } from "~/domain/kernel/time/month-runs";
import type { Course } from "~/domain/ledger/course/course";
import { wholeRent } from "~/domain/ledger/waived-rent";
import { stretches } from "~/domain/subsidy/standing";
import type { CapName, PlanLine } from "~/domain/subsidy/types";
import type { Cliff, CliffEvent } from "./types";

type Dated = CliffEvent & { readonly on: CivilDate };

/** Where the tier changes, or a suspension begins or ends. */
const ofTiers = ({ planned: { basis } }: Course): Dated[] => {
  const all = stretches(basis);
  return all.map(({ from, tier }, i): Dated => {
    const on = civil(from);
    if (!tier) return { on, kind: "suspends" };
    return { on, kind: i === 0 ? "begins" : all[i - 1]?.tier ? "tier" : "resumes", tier };
  });
};

const capOf = (caps: readonly CapName[]): CapName => caps.at(-1) ?? "total";

/** The months in which a cap leaves nothing, but for those after the last that is paid. */
const ofCaps = ({ planned: { plan }, standing: { payingEnd } }: Course): Dated[] => {
  const empty = plan.lines
    .filter(({ month, amountFen, grossFen }) => amountFen === 0 && grossFen > 0 && firstDayOf(month) < payingEnd.on)
    .filter(({ month }) => plan.lines.every((line) => line.month !== month || line.amountFen === 0));
  return monthRuns(empty, (a, b) => capOf(a.caps) === capOf(b.caps)).flatMap(({ from, to, months }): Dated[] => {
    const cap = capOf(months[0]?.caps ?? []);
    return [
      { on: firstDayOf(from), kind: "capUsed", cap },
      { on: firstDayOf(shiftMonth(to, 1)), kind: "capRenewed", cap },
    ];
  });
};

/** Whether what a cap takes from a line is more than what rounding leaves over: a hundredth of it. */
const isCut = ({ grossFen, amountFen }: PlanLine): boolean => (grossFen - amountFen) * 100 >= grossFen && grossFen > 0;

/** The months in which the cap of a year, or of all, leaves something, but less than the month comes to. */
const ofLastRests = ({ planned: { plan } }: Course): Dated[] =>
  plan.lines.flatMap((line, i, lines): Dated[] => {
    // A month of two lines lies in two benefit years.
    if (lines[i + 1]?.month === line.month) return [];
    const before = lines[i - 1];
    const leftFen = line.amountFen + (before?.month === line.month ? before.amountFen : 0);
    const cap = line.caps.at(-1);
    if (leftFen === 0 || !isCut(line) || cap === undefined || cap === "month") return [];
    return [{ on: firstDayOf(line.month), kind: "capReached", cap, leftFen }];
  });

const ofEnd = ({ benefit, standing: { payingEnd } }: Course): Dated[] => {
  const { on, because } = payingEnd;
  const ends: Dated = { on: benefit.to, kind: "ends" };
  if (because === null) return [ends];
  if (because === "lease") return [{ on, kind: "leaseEnds" }, ends];
  return [because === "noAmount" ? { on, kind: because } : { on, kind: "capUsed", cap: because }, ends];
};

/** Whether nothing at all is paid any more on a day, so that no change of tier matters. */
const isIdle = ({ standing: { payingEnd } }: Course, { kind, on }: Dated): boolean =>
  on >= payingEnd.on && (kind === "tier" || kind === "suspends" || kind === "resumes" || kind === "begins");

/** The first month that lies whole in the days from `from`, before `to`; null where none does. */
const wholeMonthIn = (from: CivilDate, to: CivilDate | undefined): Month | null => {
  const month = from.endsWith("-01") ? monthOf(from) : shiftMonth(monthOf(from), 1);
  return to === undefined || firstDayOf(shiftMonth(month, 1)) <= to ? month : null;
};

/** What the company pays itself of a whole month; null where there is no rent. */
const ownFen = ({ months, planned: { basis } }: Course, month: Month | null): Fen | null => {
  if (month === null) return null;
  const rent = wholeRent(basis, month);
  const payable = months.find((each) => each.month === month)?.payableFen ?? 0;
  return rent === 0 ? null : Math.max(0, rent - payable);
};

/** The last month that lies whole in the days before `to`, from `from` on. */
const lastWholeMonthIn = (from: CivilDate | undefined, to: CivilDate): Month | null => {
  const month = shiftMonth(monthOf(to), -1);
  return from === undefined || firstDayOf(month) >= from ? month : null;
};

/**
 * The days after `today` on which the company begins to pay another part of its rent, in order, the end of the benefit last; with what
 * it pays of a whole month before and after.
 */
export const cliffsOf = (course: Course, today: CivilDate): Cliff[] => {
  const all = [...ofTiers(course), ...ofLastRests(course), ...ofCaps(course), ...ofEnd(course)]
    .filter((each) => !isIdle(course, each))
    .toSorted((a, b) => dayNumber(a.on) - dayNumber(b.on));
  return all.flatMap((each, i) => {
    if (each.on <= today) return [];
    const beforeFen = ownFen(course, lastWholeMonthIn(all[i - 1]?.on, each.on));
    return [{ ...each, beforeFen, afterFen: ownFen(course, wholeMonthIn(each.on, all[i + 1]?.on)) }];
  });
};
