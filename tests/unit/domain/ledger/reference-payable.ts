/** What is payable month by month (docs/rules/ledger.md, rules 1 and 11), taken literally: no state, every sum anew from a list. */
import type { Plan, PlanInput } from "~/domain/subsidy/types";
import { referencePlan } from "../subsidy/reference";

/** An award as far as its months are concerned. */
export interface Contender {
  id: string;
  input: PlanInput;
  opened: ReadonlyMap<string, number>;
  lapsed: ReadonlySet<string>;
}

interface GrantedLine {
  id: string;
  month: string;
  /** Null where no cap year is used. */
  year: string | null;
  fen: number;
}

/** The day-by-day plan of a text is the same each time, and slow. */
const plans = new Map<string, Plan>();
export const planOf = (input: PlanInput): Plan => {
  const key = JSON.stringify(input);
  const plan = plans.get(key) ?? referencePlan(input);
  plans.set(key, plan);
  return plan;
};

const nextMonth = (month: string): string => {
  const [year = 0, of = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, of, 1)).toISOString().slice(0, 7);
};

const sum = (granted: readonly GrantedLine[], of: (each: GrantedLine) => boolean): number =>
  granted.filter(of).reduce((total, { fen }) => total + fen, 0);

/** What the caps leave of the lines of a month to an award. */
const offered = ({ id, input }: Contender, month: string, granted: readonly GrantedLine[]): GrantedLine[] => {
  const { monthlyCapFen, annualCapFen, totalCapFen } = input.terms;
  const offer: GrantedLine[] = [];
  for (const line of planOf(input).lines) {
    if (line.month !== month) continue;
    const sofar = [...granted, ...offer].filter((each) => each.id === id);
    const cap = (fen: number | null | undefined, used: number) =>
      fen === null || fen === undefined ? Number.POSITIVE_INFINITY : fen - used;
    const fen = Math.min(
      line.grossFen,
      cap(
        monthlyCapFen,
        sum(sofar, (each) => each.month === month),
      ),
      cap(
        annualCapFen,
        sum(sofar, (each) => each.year === line.year),
      ),
      cap(
        totalCapFen,
        sum(sofar, () => true),
      ),
    );
    offer.push({ id, month, year: line.year, fen: Math.max(0, fen) });
  }
  return offer;
};

/** Of awards in the order of approval, in one group, what is payable by id and month: `"A 2026-03"`. */
export const referencePayable = (contenders: readonly Contender[]): Map<string, number> => {
  const granted: GrantedLine[] = [];
  const months = contenders
    .flatMap(({ input, opened }) => [...planOf(input).lines.map(({ month }) => month), ...opened.keys()])
    .sort();
  const last = months.at(-1) ?? "";
  for (let month = months[0] ?? "9999-12"; month <= last; month = nextMonth(month)) {
    const there = contenders.filter(({ lapsed }) => !lapsed.has(month));
    const opened = there.filter((each) => each.opened.has(month));
    for (const { id, input, opened: sums } of opened) {
      const first = planOf(input).lines.find((line) => line.month === month);
      granted.push({ id, month, year: first?.year ?? null, fen: sums.get(month) ?? 0 });
    }
    if (opened.some((each) => (each.opened.get(month) ?? 0) > 0)) continue;
    const offers = there.filter((each) => !opened.includes(each)).map((each) => offered(each, month, granted));
    const highest = Math.max(...offers.map((offer) => sum(offer, () => true)));
    // The first of those that are alike was approved first.
    granted.push(...(offers.find((offer) => sum(offer, () => true) === highest) ?? []));
  }
  const payable = new Map<string, number>();
  for (const { id, month, fen } of granted) payable.set(`${id} ${month}`, (payable.get(`${id} ${month}`) ?? 0) + fen);
  return payable;
};
