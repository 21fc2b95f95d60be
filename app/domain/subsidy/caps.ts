import type { AmountCaps } from "./basis";
import type { CapName } from "./types";

export interface ExplainedCap {
  cap: CapName;
  /** What earlier lines had left of the cap. */
  leftFen: number;
}

const NONE: readonly CapName[] = [];

const capOf = (fen: number | null): number => fen ?? Number.POSITIVE_INFINITY;

/** What the caps leave, line after line in order of time (docs/rules/calculation.md, rule 7). */
export class CapLedger {
  private month: number | string = Number.NaN;
  private year: number | string = Number.NaN;
  /** What each cap still leaves to the line, in fen; Infinity without that cap. */
  readonly left: Record<CapName, number>;

  constructor(private readonly caps: AmountCaps) {
    this.left = { month: 0, year: 0, total: capOf(caps.totalCapFen) };
  }

  /** The same caps, used as far, for what may not come to be granted. */
  copy(): CapLedger {
    const copy = new CapLedger(this.caps);
    [copy.month, copy.year] = [this.month, this.year];
    Object.assign(copy.left, this.left);
    return copy;
  }

  /** Turns to the next line: the caps of its month and cap year (as numbers or as labels) are whole when these are new. */
  turnTo(month: number | string, year: number | string): void {
    if (month !== this.month) this.left.month = capOf(this.caps.monthlyCapFen);
    if (year !== this.year) this.left.year = capOf(this.caps.annualCapFen);
    this.month = month;
    this.year = year;
  }

  /** Takes the gross amount of the line, or what is left of it, and names the caps that lowered it, in order. */
  take(grossFen: number): { amountFen: number; caps: readonly CapName[] } {
    const { left } = this;
    let amountFen = grossFen;
    let caps = NONE;
    if (left.month < amountFen) [amountFen, caps] = [left.month, ["month"]];
    if (left.year < amountFen) [amountFen, caps] = [left.year, [...caps, "year"]];
    if (left.total < amountFen) [amountFen, caps] = [left.total, [...caps, "total"]];
    left.month -= amountFen;
    left.year -= amountFen;
    left.total -= amountFen;
    return { amountFen, caps };
  }

  /** The same with what the caps that lowered it left to the line. */
  explain(grossFen: number): { amountFen: number; caps: readonly CapName[]; lowering: readonly ExplainedCap[] } {
    const { month, year, total } = this.left;
    const taken = this.take(grossFen);
    const left = { month, year, total };
    return { ...taken, lowering: taken.caps.map((cap) => ({ cap, leftFen: left[cap] })) };
  }

  /** Uses so much of the caps of the line, even beyond them. */
  use(fen: number): void {
    this.left.month = Math.max(0, this.left.month - fen);
    this.left.year = Math.max(0, this.left.year - fen);
    this.useTotal(fen);
  }

  /** Uses so much of the total cap alone, even beyond it: what is of no cap year. */
  useTotal(fen: number): void {
    this.left.total = Math.max(0, this.left.total - fen);
  }
}
