import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import type { AmountCaps } from "./basis";
import { CapLedger, type ExplainedCap } from "./caps";
import type { PlanLine } from "./types";

/** An award as it competes for the months of its group. */
export interface Competitor {
  /** The lines by month, ascending: one, or two in the month of an anniversary. */
  readonly plan: { readonly caps: AmountCaps; readonly lines: ReadonlyMap<Month, readonly PlanLine[]> };
  /** What months were opened with, whatever the plan gives. */
  readonly opened: ReadonlyMap<Month, Fen>;
  /** Months that give nothing and use nothing. */
  readonly lapsed: ReadonlySet<Month>;
}

/** A line of a plan as the caps of its award leave it, less what the award was granted before. */
export interface OfferedLine extends PlanLine {
  readonly lowering: readonly ExplainedCap[];
}

/** What becomes of a month of an award. */
export interface MonthGrant {
  /** Of an opened month nothing is offered, so that it has none. */
  readonly lines: readonly OfferedLine[];
  /** What is granted: all of these lines, 0 where another has the month, or what the month was opened with. */
  readonly fen: Fen;
  /** The place of the award that has the month instead; null where nothing gives way. */
  readonly yieldsTo: number | null;
}

interface Place extends Competitor {
  caps: CapLedger;
  readonly months: Map<Month, MonthGrant>;
}

/** What an award would be granted of a month, and its caps after that. */
interface Bid {
  readonly place: Place;
  readonly lines: readonly OfferedLine[];
  readonly fen: Fen;
  readonly after: CapLedger;
}

const monthsOf = (places: readonly Place[]): Iterable<Month> => {
  const [only] = places;
  if (only && places.length === 1 && only.opened.size === 0) return only.plan.lines.keys();
  return [...new Set(places.flatMap(({ plan, opened }) => [...plan.lines.keys(), ...opened.keys()]))].sort();
};

const grantOpened = ({ plan, opened, caps, months }: Place, month: Month): Fen => {
  const fen = opened.get(month) ?? 0;
  const [first] = plan.lines.get(month) ?? [];
  if (first) {
    caps.turnTo(month, first.year);
    caps.use(fen);
  } else caps.useTotal(fen);
  months.set(month, { lines: [], fen, yieldsTo: null });
  return fen;
};

const bidOf = (place: Place, month: Month): Bid | null => {
  const planned = place.plan.lines.get(month);
  if (!planned) return null;
  const after = place.caps.copy();
  let fen = 0;
  const lines = planned.map((line) => {
    after.turnTo(month, line.year);
    const left = after.explain(line.grossFen);
    fen += left.amountFen;
    return { ...line, ...left };
  });
  return { place, lines, fen, after };
};

/**
 * Highest only, with caps (docs/rules/calculation.md, rule 9; docs/rules/ledger.md, rule 11), of awards that compete with each other,
 * in the order of approval. The months are taken in order: the lines of each award are cut by its caps, less what it was granted
 * before; the award with the highest sum is granted it, the one approved first where two are alike, and the others use nothing. Where
 * a month was opened with an amount, it is granted to nobody else. Of each award its months, ascending, without those that lapsed;
 * an award alone is granted its plan.
 */
export const highestOnly = (competitors: readonly Competitor[]): ReadonlyMap<Month, MonthGrant>[] => {
  const places = competitors.map((each): Place => ({
    ...each,
    caps: new CapLedger(each.plan.caps),
    months: new Map(),
  }));
  for (const month of monthsOf(places)) {
    const bids: Bid[] = [];
    let opened: Place | null = null;
    let highest: Bid | null = null;
    for (const place of places) {
      if (place.lapsed.has(month)) continue;
      if (place.opened.has(month)) {
        if (grantOpened(place, month) > 0) opened ??= place;
        continue;
      }
      const bid = bidOf(place, month);
      if (!bid) continue;
      bids.push(bid);
      if (bid.fen > (highest?.fen ?? 0)) highest = bid;
    }
    const winner = opened ?? highest?.place ?? null;
    for (const { place, lines, fen, after } of bids) {
      const yields = fen > 0 && winner !== place;
      if (!yields) place.caps = after;
      place.months.set(month, {
        lines,
        fen: yields ? 0 : fen,
        yieldsTo: yields && winner ? places.indexOf(winner) : null,
      });
    }
  }
  return places.map(({ months }) => months);
};
