/**
 * The shapes of a subsidy calculation as they are stored and exchanged (docs/rules/calculation.md). Money is
 * whole fen, areas and shares are exact numbers in strings, dates are `YYYY-MM-DD`, ranges are half-open.
 */

/** What one month of a tier is worth: a part of the rent, fen per m², or fen. */
export type TierAmount = { share: string } | { fenPerM2: number } | { fen: number };

export type TierInput = { months: number } & TierAmount;

export interface AreaBandInput {
  upToM2: string;
  share: string;
}

export type CapYear = "calendar" | "benefit";
export type SuspensionMode = "extends" | "consumes";
export type Proration = "calendarDays" | "thirty" | "actual365";

export interface TermsInput {
  start: string;
  tiers: readonly TierInput[];
  areaCapM2?: string | null;
  areaBands?: readonly AreaBandInput[] | null;
  rateCapFen?: number | null;
  rentShareCap?: string | null;
  monthlyCapFen?: number | null;
  annualCapFen?: number | null;
  totalCapFen?: number | null;
  capYear: CapYear;
  until?: string | null;
  suspension: SuspensionMode;
  proration: Proration;
}

export interface LeaseRowInput {
  from: string;
  areaM2: string;
  rentFenPerM2Month: number;
}

export type AwardEvent =
  | { type: "suspend"; from: string; to: string }
  | { type: "resume"; on: string }
  | ({ type: "extend"; months: number } & TierAmount)
  | { type: "terminate"; on: string };

export interface PlanInput {
  terms: TermsInput;
  lease: readonly LeaseRowInput[];
  leaseEnd?: string | null;
  events: readonly AwardEvent[];
}

export type CapName = "month" | "year" | "total";

export interface PlanLine {
  /** `YYYY-MM` */
  month: string;
  /** Label of the cap year: `"2026"`, or `"1"` for the first benefit year. */
  year: string;
  /** Payable days. */
  days: number;
  /** Before caps. */
  grossFen: number;
  /** After caps. */
  amountFen: number;
  /** The caps that lowered the amount, in the order in which they did. */
  caps: readonly CapName[];
}

export interface Plan {
  /** First day without benefit. */
  end: string;
  totalFen: number;
  lines: readonly PlanLine[];
}

/** One problem of an input: where (`events[1].to`) and what. */
export interface FieldError {
  field: string;
  message: string;
}
