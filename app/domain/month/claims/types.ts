/**
 * The shapes of hires, cost items and what is claimed of them, as they are stored and exchanged (docs/rules/claims.md). Money is whole
 * fen, months are `YYYY-MM`, shares are exact numbers in strings.
 */
import type { Ceiling } from "~/domain/award/input";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import type { MonthFen } from "~/domain/ledger/types";

/** Costs of which a share is given. */
export interface CostItem {
  readonly id: string;
  /** From 0 to 1. */
  readonly share: string;
  /** The most of a calendar year. */
  readonly capFen?: Fen | null;
  /** The most of one event, over all years; where there is one, every line names its event. */
  readonly eventCapFen?: Fen | null;
}

/** People hired, for each of whom an amount a month is given. */
export interface Hire {
  readonly id: string;
  readonly monthFen: Fen;
  /** The most of one person in this hire, over all years. */
  readonly personCapFen?: Fen | null;
}

export interface Receipt {
  readonly number: string;
  readonly issuer: string;
  readonly day: CivilDate;
  /** What it is over, as printed, in hundredths of its own currency. */
  readonly fen: number;
}

export interface CostLine {
  readonly item: string;
  /** In which the bank booked the payment. */
  readonly month: Month;
  /** What was paid, in yuan as the bank booked it. */
  readonly fen: Fen;
  readonly event?: string | null;
  readonly receipt?: Receipt | null;
}

export interface HireLine {
  readonly hire: string;
  /** The company's own number of the person. */
  readonly person: string;
  readonly months: readonly Month[];
}

export type ClaimLine = CostLine | HireLine;

export interface ItemClaim {
  readonly lines: readonly ClaimLine[];
  /** Numbers of claims decided before, from 1, whose decision no longer counts. */
  readonly annuls?: readonly number[];
  /** From this claim on, where they are others than before. */
  readonly ceilings?: readonly Ceiling[];
}

/** The claims of one award, in the order in which they are decided. */
export interface ClaimsInput {
  readonly ceilings: readonly Ceiling[];
  readonly items: readonly CostItem[];
  readonly hires: readonly Hire[];
  /** Those that gave something under other awards. */
  readonly receipts?: readonly Receipt[];
  readonly claims: readonly ItemClaim[];
}

/** What can lower what a line gives; `again`: what the month gave the person before. */
export type Cut = "item" | "event" | "again" | "person" | "ceiling";

/** What a line gives of a month. */
export interface LinePart extends MonthFen {
  /** What lowered it, in the order in which it did. */
  readonly cut: readonly Cut[];
}

/** A cap that lowered a part: what it had left, and by how much it did. */
export interface LoweringCap {
  readonly cut: Cut;
  readonly leftFen: Fen;
  readonly lessFen: Fen;
}

/** The same with what it is made of: `fen` is `grossFen` without what each cap took. */
export interface ReckonedPart extends MonthFen {
  readonly grossFen: Fen;
  readonly lowering: readonly LoweringCap[];
}

export interface DecidedLine<Part = LinePart> {
  readonly fen: Fen;
  readonly parts: readonly Part[];
}

export interface DecidedClaim<Part = LinePart> {
  readonly lines: readonly DecidedLine<Part>[];
  /** What it gives, by month, without those of 0. */
  readonly grants: readonly MonthFen[];
}
