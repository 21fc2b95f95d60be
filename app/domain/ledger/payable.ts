import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import type { ExplainedCap } from "~/domain/subsidy/explain";
import { Granted } from "./granted";
import type { OwnPlan } from "./own-plan";

/** An award as it competes for the months of its group. */
export interface Competitor {
  readonly plan: OwnPlan;
  readonly opened: ReadonlyMap<Month, Fen>;
  readonly lapsed: ReadonlySet<Month>;
}

/** Of one award, what is payable by month; 0 where a month is absent. */
export type Payable = ReadonlyMap<Month, Fen>;

/** What the lines of a month come to after caps, for each line, and the caps that lowered it. */
export interface Offer {
  readonly amounts: readonly Fen[];
  readonly caps: readonly (readonly ExplainedCap[])[];
}

/** A month as it was granted; awards by their place among the competitors. */
export interface ContestedMonth {
  readonly month: Month;
  /** Null where an award does not compete for it: not in its plan, lapsed or opened. */
  readonly offers: readonly (Offer | null)[];
  /** Who has it: granted as the highest, or opened with an amount. */
  readonly winner: number | null;
}

interface Place extends Competitor {
  readonly granted: Granted;
  readonly payable: Map<Month, Fen>;
}

interface Bid {
  readonly place: Place;
  readonly amounts: readonly Fen[];
  readonly sum: Fen;
}

const monthsOf = (competitors: readonly Competitor[]): Iterable<Month> => {
  const [only] = competitors;
  if (only && competitors.length === 1 && only.opened.size === 0) return only.plan.lines.keys();
  return [...new Set(competitors.flatMap(({ plan, opened }) => [...plan.lines.keys(), ...opened.keys()]))].sort();
};

/** Grants an opened month what it was opened with, whatever the caps. */
const grantOpened = ({ plan, opened, granted, payable }: Place, month: Month): Fen => {
  const fen = opened.get(month) ?? 0;
  granted.use(plan.lines.get(month)?.[0]?.year, fen);
  payable.set(month, fen);
  return fen;
};

const bidOf = (place: Place, month: Month): Bid | null => {
  const lines = place.plan.lines.get(month);
  if (!lines) return null;
  const amounts = place.granted.offer(lines);
  return { place, amounts, sum: amounts.reduce((sum, each) => sum + each, 0) };
};

const offerOf = (place: Place, month: Month): Offer | null => {
  const lines = place.plan.lines.get(month);
  if (!lines || place.lapsed.has(month) || place.opened.has(month)) return null;
  return { amounts: place.granted.offer(lines), caps: place.granted.lowering(lines) };
};

const grant = ({ place, amounts, sum }: Bid, month: Month): void => {
  place.plan.lines.get(month)?.forEach(({ year }, i) => place.granted.use(year, amounts[i] ?? 0));
  place.payable.set(month, sum);
};

/**
 * What is payable of awards that compete with each other, given in the order of approval (docs/rules/ledger.md, rules 1 and 11). Of an
 * award alone it is what the award would get if it stood alone. `told` hears how it came about, month by month.
 */
export const payableOf = (competitors: readonly Competitor[], told?: (month: ContestedMonth) => void): Payable[] => {
  const places = competitors.map((each): Place => ({
    ...each,
    granted: new Granted(each.plan.caps),
    payable: new Map(),
  }));
  for (const month of monthsOf(competitors)) {
    let taken: Place | null = null;
    let best: Bid | null = null;
    const offers = told && places.map((place) => offerOf(place, month));
    for (const place of places) {
      if (place.lapsed.has(month)) continue;
      if (place.opened.has(month)) {
        if (grantOpened(place, month) > 0) taken ??= place;
        continue;
      }
      const bid = bidOf(place, month);
      if (bid && bid.sum > (best?.sum ?? 0)) best = bid;
    }
    if (best && !taken) grant(best, month);
    if (told && offers) {
      const winner = taken ?? best?.place;
      told({ month, offers, winner: winner ? places.indexOf(winner) : null });
    }
  }
  return places.map(({ payable }) => payable);
};
