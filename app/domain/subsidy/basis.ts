import type { Clock } from "./clock";
import type { Fraction } from "../kernel/money/fraction";
import type { CapYear, PlanInput, Proration } from "./types";

/**
 * A tier, of the terms or of an extension. `path` is where the input has it, such as `terms.tiers[0]` or `events[2]`;
 * `value` is what a month is worth as given there.
 */
export type Tier = { path: string; months: number } & (
  | { kind: "share"; value: string; share: Fraction }
  | { kind: "fenPerM2"; value: number }
  | { kind: "fen"; value: number }
);

export interface AreaBand {
  upToM2: Fraction;
  share: Fraction;
}

export interface LeaseRow {
  /** Day number from which the row holds, until the next row. */
  from: number;
  areaM2: Fraction;
  rentFenPerM2Month: number;
}

/** What limits the value of a month. */
export interface ValueLimits {
  areaCapM2: Fraction | null;
  areaBands: readonly AreaBand[] | null;
  rateCapFen: number | null;
  rentShareCap: Fraction | null;
}

/** What limits the amounts that are granted, in fen. */
export interface AmountCaps {
  monthlyCapFen: number | null;
  annualCapFen: number | null;
  totalCapFen: number | null;
}

/**
 * An input that has been checked, in exact numbers and day numbers: what a plan, its explanation and its schedule are
 * computed from. Only `completeInput` makes one.
 */
export interface Basis {
  /** What was checked, for words about it. */
  input: Pick<PlanInput, "lease">;
  tiers: readonly Tier[];
  limits: ValueLimits;
  caps: AmountCaps;
  capYear: CapYear;
  proration: Proration;
  lease: readonly LeaseRow[];
  /** First day no longer leased; Infinity when the lease is open. */
  leaseEnd: number;
  clock: Clock;
}
