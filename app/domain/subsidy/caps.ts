import type { AmountCaps } from "./basis";
import type { CapName } from "./types";

const ORDER: readonly CapName[] = ["month", "year", "total"];
const NONE: readonly CapName[] = [];

/** What the caps leave, line after line in order of time (SUBSIDY.md rule 7). */
export class CapLedger {
  private month = Number.NaN;
  private year = Number.NaN;
  private readonly granted: Record<CapName, number> = { month: 0, year: 0, total: 0 };
  private readonly limits: Record<CapName, number>;

  constructor({ monthlyCapFen, annualCapFen, totalCapFen }: AmountCaps) {
    this.limits = {
      month: monthlyCapFen ?? Number.POSITIVE_INFINITY,
      year: annualCapFen ?? Number.POSITIVE_INFINITY,
      total: totalCapFen ?? Number.POSITIVE_INFINITY,
    };
  }

  /** Turns to the next line; its month and cap year (numbers as in `MonthPart`) begin anew when they differ. */
  turnTo(month: number, year: number): void {
    if (month !== this.month) this.granted.month = 0;
    if (year !== this.year) this.granted.year = 0;
    this.month = month;
    this.year = year;
  }

  /** What a cap still leaves to the line, in fen; Infinity without that cap. */
  left(cap: CapName): number {
    return this.limits[cap] - this.granted[cap];
  }

  /** The caps that lower the line's gross amount, in order. */
  lowering(grossFen: number): readonly CapName[] {
    let amount = grossFen;
    let caps: CapName[] | null = null;
    for (const cap of ORDER) {
      const left = this.left(cap);
      if (left >= amount) continue;
      amount = left;
      (caps ??= []).push(cap);
    }
    return caps ?? NONE;
  }

  /** Counts what the line is granted. */
  take(amountFen: number): void {
    for (const cap of ORDER) this.granted[cap] += amountFen;
  }
}
