import type { SourceShare } from "~/domain/subsidy/split";
import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import type { Truth } from "../program/criteria/evaluate";
import { Largest } from "./largest";
import { type BeforeAfter, type Costs, MonthSums } from "./month-sums";
import type { CaseOutcome, FoundAs } from "./replay-case";
import { changeOf, type ReplayRow } from "./row";

/** How many cases of each list are kept by name; all are counted. */
export const mostListed = 200;

type Counts<K extends string> = Readonly<Record<K, number>>;

interface Changed {
  readonly count: number;
  readonly fen: Fen;
  readonly largest: readonly ReplayRow[];
}

interface Turned {
  readonly count: number;
  readonly largest: readonly ReplayRow[];
}

/** What a replay comes to. Amounts of awards are those of their plans, of applications what could be expected. */
export interface ReplayFigures {
  readonly cases: Counts<FoundAs>;
  readonly totals: Costs;
  /** Who would have more, and who less; fen above zero. */
  readonly gain: Changed;
  readonly loss: Changed;
  readonly same: number;
  /** Cases by what the criteria come to, before and after. */
  readonly truths: Readonly<Record<Truth, Counts<Truth>>>;
  /** Not met before and met after, and the other way round. */
  readonly newlyEligible: Turned;
  readonly noLongerEligible: Turned;
  /** Cases that lose their amount only because no terms follow from what they answered then. */
  readonly undetermined: number;
  readonly months: readonly { readonly month: Month; readonly costs: Costs }[];
  readonly years: readonly { readonly year: number; readonly source: string; readonly costs: Costs }[];
}

const noTruths = () => ({ met: 0, notMet: 0, unknown: 0 });

class ChangedCases {
  private count = 0;
  private fen = 0;
  private readonly largest = new Largest<ReplayRow>(mostListed);

  add(fen: Fen, row: ReplayRow): void {
    this.count += 1;
    this.fen += fen;
    this.largest.offer(fen, row);
  }

  figures = (): Changed => ({ count: this.count, fen: this.fen, largest: this.largest.entries() });
}

interface Funding {
  readonly before: readonly SourceShare[];
  readonly after: readonly SourceShare[];
}

/** Adds up the cases of a replay, however many: what it keeps of them is bounded. */
export class ReplayTotals {
  private readonly cases = { award: 0, open: 0, rejected: 0 };
  private readonly truths = { met: noTruths(), notMet: noTruths(), unknown: noTruths() };
  private readonly gain = new ChangedCases();
  private readonly loss = new ChangedCases();
  private readonly newly = new ChangedCases();
  private readonly gone = new ChangedCases();
  private same = 0;
  private undetermined = 0;
  private readonly sums = new MonthSums();

  /** Prepares adding cases of a version with this funding, which the replayed version replaces by its own. */
  adder(funding: Funding) {
    const [before, after] = [this.sums.adder(funding.before), this.sums.adder(funding.after)];
    return (row: ReplayRow, outcome: CaseOutcome): void => {
      const group = row.standing === "award" ? "awards" : "applications";
      before(outcome.before.lines, group, "before");
      after(outcome.after.lines, group, "after");
      this.count(row, outcome);
    };
  }

  private count(row: ReplayRow, { before, after }: CaseOutcome): void {
    const change = changeOf(row);
    this.cases[row.standing] += 1;
    this.truths[row.before.truth][row.after.truth] += 1;
    if (change > 0) this.gain.add(change, row);
    else if (change < 0) this.loss.add(0 - change, row);
    else this.same += 1;
    if (row.before.truth === "notMet" && row.after.truth === "met") this.newly.add(row.after.fen, row);
    if (row.before.truth === "met" && row.after.truth === "notMet") this.gone.add(row.before.fen, row);
    if (after.without === "noTerms" && before.without === null && before.totalFen > 0) this.undetermined += 1;
  }

  figures(): ReplayFigures {
    const months = this.sums.byMonth();
    const total = (group: keyof Costs): BeforeAfter => ({
      before: months.reduce((sum, { costs }) => sum + costs[group].before, 0),
      after: months.reduce((sum, { costs }) => sum + costs[group].after, 0),
    });
    const turned = (cases: ChangedCases): Turned => {
      const { count, largest } = cases.figures();
      return { count, largest };
    };
    return {
      cases: { ...this.cases },
      totals: { awards: total("awards"), applications: total("applications") },
      gain: this.gain.figures(),
      loss: this.loss.figures(),
      same: this.same,
      truths: this.truths,
      newlyEligible: turned(this.newly),
      noLongerEligible: turned(this.gone),
      undetermined: this.undetermined,
      months,
      years: this.sums.byYear(),
    };
  }
}
