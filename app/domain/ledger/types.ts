/**
 * The shapes of a company's ledger as they are stored and exchanged (docs/rules/ledger.md). Money is whole fen, months are
 * `YYYY-MM`, days are `YYYY-MM-DD`, shares are exact numbers in strings.
 */
import type { ApprovedInput, Ceiling } from "~/domain/award/input";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import type { Settlement } from "~/domain/program/draft/content";
import type { SourceShare } from "~/domain/subsidy/split";
import type { AwardEvent, LeaseRowInput, PlanInput } from "~/domain/subsidy/types";

export interface MonthFen {
  readonly month: Month;
  readonly fen: Fen;
}

export interface LedgerAward {
  readonly id: string;
  /** The stacking group; null with ceilings. */
  readonly group?: string | null;
  readonly settlement: Settlement;
  /** Who is paid and who owes, with `toOperator`. */
  readonly operator?: string | null;
  readonly funding: readonly SourceShare[];
  /** The most of a payment that may be kept back for debts, from 0 to 1. */
  readonly setOffShare: string;
  /** As approved. */
  readonly input: ApprovedInput;
}

interface OfAward<A extends string> {
  readonly act: A;
  /** The day on which it was done or became known; never falls from act to act. */
  readonly on: CivilDate;
  readonly award: string;
}

interface OfMonths<A extends string> extends OfAward<A> {
  readonly months: readonly Month[];
}

interface OfDebt<A extends string> extends OfAward<A> {
  readonly fen: Fen;
  /** None named: the whole debt of the award is meant. */
  readonly months?: readonly Month[];
}

interface OfDebtMonth<A extends string> extends OfAward<A> {
  readonly month: Month;
  readonly fen: Fen;
}

interface Decide extends OfAward<"decide"> {
  readonly events: readonly AwardEvent[];
  /** Numbers of events decided before, counted from 1 over all acts on the award. */
  readonly annuls?: readonly number[];
}

interface Grant extends OfAward<"grant"> {
  readonly grants: readonly MonthFen[];
  /** Numbers of earlier grants, counted from 1 over all acts on the award. */
  readonly annuls?: readonly number[];
}

interface Lease {
  readonly act: "lease";
  readonly on: CivilDate;
  readonly awards: readonly string[];
  readonly lease: readonly LeaseRowInput[];
  readonly leaseEnd: CivilDate | null;
}

export interface Run {
  readonly act: "run";
  readonly on: CivilDate;
  /** Its name. */
  readonly run: string;
  /** The last month that it closes. */
  readonly through: Month;
  /** All where absent. */
  readonly awards?: readonly string[];
}

/** What is written about the awards of a company, in the order in which it was written. */
export type Act =
  | OfAward<"approve" | "hold" | "release">
  | Decide
  | (OfAward<"revise"> & { readonly input: PlanInput })
  | Lease
  | (OfAward<"opening"> & { readonly months: readonly MonthFen[] })
  | OfMonths<"confirm" | "unconfirm" | "lapse" | "restore" | "demand" | "undemand">
  | Grant
  | (OfAward<"ceiling"> & { readonly ceilings: readonly Ceiling[] })
  | Run
  | (OfAward<"bounced"> & { readonly run: string })
  | OfDebt<"repay" | "forgive">
  | OfDebtMonth<"unrepay" | "unforgive">;

export type ActName = Act["act"];

type Undated<A> = A extends unknown ? Omit<A, "on"> : never;

/** An act before its day: that on which it is written. */
export type UndatedAct = Undated<Act>;

export interface LedgerInput {
  readonly awards: readonly LedgerAward[];
  readonly acts: readonly Act[];
}

export interface Line {
  readonly on: CivilDate;
  readonly month: Month;
  readonly kind: "opening" | "month" | "correction";
  readonly fen: Fen;
}

export interface SetOff {
  readonly award: string;
  readonly month: Month;
  readonly fen: Fen;
}

export interface Payment {
  readonly run: string;
  readonly on: CivilDate;
  /** What was paid out; 0 when all was kept back. */
  readonly fen: Fen;
  /** The months that it settles, with what was kept back for the same month of another award. */
  readonly items: readonly MonthFen[];
  /** What was kept back, and for which debts. */
  readonly setOff: readonly SetOff[];
  readonly state: "paid" | "bounced";
}

export interface LedgerMonth {
  readonly month: Month;
  readonly payableFen: Fen;
  readonly waivedFen: Fen;
  readonly settledFen: Fen;
  readonly recoveredFen: Fen;
  readonly forgivenFen: Fen;
  readonly dueFen: Fen;
  readonly debtFen: Fen;
  readonly demandedFen: Fen;
}

export interface AwardLedger {
  readonly id: string;
  readonly lines: readonly Line[];
  readonly payments: readonly Payment[];
  /** The closed months, in order. */
  readonly months: readonly LedgerMonth[];
  readonly entitledFen: Fen;
  readonly closedFen: Fen;
  readonly openFen: Fen;
  readonly openedFen: Fen;
  readonly paidFen: Fen;
  readonly keptBackFen: Fen;
  readonly waivedFen: Fen;
  readonly dueFen: Fen;
  readonly debtFen: Fen;
  readonly recoveredFen: Fen;
  readonly forgivenFen: Fen;
}

export interface Fund {
  readonly source: string;
  readonly year: number;
  readonly committedFen: Fen;
  readonly spentFen: Fen;
}

export interface Ledger {
  readonly awards: readonly AwardLedger[];
  /** By source, then year. */
  readonly funds: readonly Fund[];
}
