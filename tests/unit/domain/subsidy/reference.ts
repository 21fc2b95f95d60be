/**
 * The calculation of docs/rules/calculation.md taken literally: every day is looked at by itself, every number is a fraction of big
 * integers, nothing is shared with the code under test. It checks nothing; inputs must be valid.
 */
import type {
  AwardEvent,
  LeaseRowInput,
  Plan,
  PlanInput,
  PlanLine,
  TermsInput,
  TierInput,
} from "~/domain/subsidy/types";

type Ratio = readonly [numerator: bigint, denominator: bigint];

const ratio = (value: string | number): Ratio => {
  const text = String(value);
  const [numerator = "", denominator] = text.split("/");
  if (denominator !== undefined) return [BigInt(numerator), BigInt(denominator)];
  const [whole = "", decimals = ""] = text.split(".");
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
};
const add = (a: Ratio, b: Ratio): Ratio =>
  a[1] === b[1] ? [a[0] + b[0], a[1]] : [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const subtract = (a: Ratio, b: Ratio): Ratio => [a[0] * b[1] - b[0] * a[1], a[1] * b[1]];
const multiply = (...factors: Ratio[]): Ratio => factors.reduce((a, b) => [a[0] * b[0], a[1] * b[1]]);
const min = (a: Ratio, b: Ratio): Ratio => (a[0] * b[1] <= b[0] * a[1] ? a : b);
const roundHalfUp = ([n, d]: Ratio): number => Number((2n * n + d) / (2n * d));

const DAY_MS = 86_400_000;
const nextDay = (date: string): string => new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
const lengthOfMonth = (month: string): number => {
  const [year = 0, monthOfYear = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, monthOfYear, 0)).getUTCDate();
};
const plusMonths = (date: string, months: number): string => {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
  return `${first}-${String(Math.min(day, lengthOfMonth(first))).padStart(2, "0")}`;
};

const valueOfMonth = (terms: TermsInput, tier: TierInput, row: LeaseRowInput): Ratio => {
  const area = ratio(row.areaM2);
  const rate = ratio(row.rentFenPerM2Month);
  const eligible = terms.areaCapM2 ? min(area, ratio(terms.areaCapM2)) : area;
  let value: Ratio;
  if ("fen" in tier) value = ratio(tier.fen);
  else if ("fenPerM2" in tier) value = multiply(eligible, ratio(tier.fenPerM2));
  else {
    let counted: Ratio = eligible;
    if (terms.areaBands) {
      counted = [0n, 1n];
      let below: Ratio = [0n, 1n];
      for (const band of terms.areaBands) {
        const top = min(eligible, ratio(band.upToM2));
        counted = add(counted, multiply(subtract(top, below), ratio(band.share)));
        below = top;
      }
    }
    const countedRate = min(rate, ratio(terms.rateCapFen ?? row.rentFenPerM2Month));
    value = multiply(counted, countedRate, ratio(tier.share));
  }
  return terms.rentShareCap ? min(value, multiply(ratio(terms.rentShareCap), area, rate)) : value;
};

export const isSuspended = (events: readonly AwardEvent[], date: string): boolean =>
  events.some(
    (event, i) =>
      event.type === "suspend" &&
      event.from <= date &&
      date < event.to &&
      !events.slice(i).some((later) => later.type === "resume" && later.on <= date),
  );

interface Day {
  date: string;
  month: string;
  year: string;
  value: Ratio;
}

/** Walks from the start, day by day, until the clock has run its last day or the benefit stops. */
const walk = ({ terms, lease, leaseEnd, events }: PlanInput): { end: string; payable: Day[] } => {
  const tiers: TierInput[] = [...terms.tiers];
  for (const event of events) if (event.type === "extend") tiers.push(event);
  const months = tiers.reduce((sum, tier) => sum + tier.months, 0);
  const dayOfBoundary = (boundary: number): number => daysBetween(terms.start, plusMonths(terms.start, boundary));
  const readings = dayOfBoundary(months);
  let boundary = 0;
  const tierEnds = tiers.map((tier) => dayOfBoundary((boundary += tier.months)));
  const yearEnds = Array.from({ length: months }, (_, year) => dayOfBoundary(12 * (year + 1)));
  const tierOf = (reading: number) => tiers[tierEnds.findIndex((end) => reading < end)];
  const benefitYearOf = (reading: number) => yearEnds.findIndex((end) => reading < end) + 1;
  const stops = events.flatMap((event) => (event.type === "terminate" ? [event.on] : []));
  if (terms.until) stops.push(terms.until);

  const payable: Day[] = [];
  let reading = 0;
  let date = terms.start;
  let end = date;
  while (reading < readings && !stops.some((stop) => stop <= date)) {
    const suspended = isSuspended(events, date);
    const clockRuns = !suspended || terms.suspension === "consumes";
    const row = lease.findLast(({ from }) => from <= date);
    const tier = tierOf(reading);
    if (!suspended && row && tier && (!leaseEnd || date < leaseEnd)) {
      const month = date.slice(0, 7);
      const year = terms.capYear === "calendar" ? date.slice(0, 4) : String(benefitYearOf(reading));
      payable.push({ date, month, year, value: valueOfMonth(terms, tier, row) });
    }
    if (clockRuns) reading++;
    date = nextDay(date);
    end = date;
  }
  return { end, payable };
};

export const referencePlan = (input: PlanInput): Plan => {
  const { terms } = input;
  const { end, payable } = walk(input);
  const weight = (month: string): Ratio => {
    const length = lengthOfMonth(month);
    if (terms.proration === "actual365") return [12n, 365n];
    const whole = payable.filter((day) => day.month === month).length === length;
    return [1n, terms.proration === "calendarDays" || whole ? BigInt(length) : 30n];
  };

  // The days of a month have one weight, so they are summed first.
  const keys = [...new Set(payable.map(({ month, year }) => `${month} ${year}`))];
  const lines: PlanLine[] = [];
  const granted = (of: (line: PlanLine) => boolean): number =>
    lines.filter(of).reduce((sum, line) => sum + line.amountFen, 0);
  for (const key of keys) {
    const days = payable.filter(({ month, year }) => `${month} ${year}` === key);
    const [month = "", year = ""] = key.split(" ");
    const sum = days.reduce<Ratio>((total, day) => add(total, day.value), [0n, 1n]);
    const grossFen = roundHalfUp(multiply(sum, weight(month)));
    const caps: PlanLine["caps"][number][] = [];
    let amountFen = grossFen;
    const lower = (name: "month" | "year" | "total", cap: number | null | undefined, used: number) => {
      const left = (cap ?? Number.POSITIVE_INFINITY) - used;
      if (left >= amountFen) return;
      amountFen = left;
      caps.push(name);
    };
    lower(
      "month",
      terms.monthlyCapFen,
      granted((line) => line.month === month),
    );
    lower(
      "year",
      terms.annualCapFen,
      granted((line) => line.year === year),
    );
    lower(
      "total",
      terms.totalCapFen,
      granted(() => true),
    );
    lines.push({ month, year, days: days.length, grossFen, amountFen, caps });
  }
  return { end, totalFen: granted(() => true), lines };
};
