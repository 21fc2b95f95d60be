import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import type { ExplainedPart } from "~/domain/subsidy/explain-part";
import type { LineExplanation } from "~/domain/subsidy/explain";
import type { CapName } from "~/domain/subsidy/types";
import type { Line } from "../types";

/** What makes a month what it is payable with, in order. Fen are signed; `act` is the place of an act, from 0. */
export type EntitledStep =
  /** A line of the plan before caps, by tier and lease row. */
  | {
      readonly step: "plan";
      readonly fen: Fen;
      /** Label of the cap year. */
      readonly year: string;
      readonly parts: readonly ExplainedPart[];
      readonly monthDays: LineExplanation["monthDays"];
      readonly dayWeight: LineExplanation["dayWeight"];
    }
  | { readonly step: "grant"; readonly fen: Fen; readonly act: number }
  | { readonly step: "cap"; readonly fen: Fen; readonly cap: CapName; readonly leftFen: Fen }
  /** `award` has the month: as the highest, or it was opened with an amount. */
  | { readonly step: "highest"; readonly fen: Fen; readonly award: string }
  | { readonly step: "opened"; readonly fen: Fen; readonly act: number }
  | { readonly step: "lapsed"; readonly fen: Fen; readonly act: number };

/** Why something payable has not been settled. */
export type Waiting = "toCome" | "notConfirmed" | "notClosed" | "onHold" | "notPaid";

/** What became of what is payable, in order. What came back, was given up or is owed is below 0. */
export type SettledStep =
  | { readonly step: "held"; readonly fen: Fen; readonly because: Waiting; readonly act: number | null }
  | { readonly step: "before"; readonly fen: Fen; readonly act: number }
  | { readonly step: "waived"; readonly fen: Fen; readonly act: number }
  /** For what `award` owed for `month`. */
  | {
      readonly step: "keptBack";
      readonly fen: Fen;
      readonly award: string;
      readonly month: Month;
      readonly act: number;
    }
  | { readonly step: "paid"; readonly fen: Fen; readonly run: string; readonly on: CivilDate; readonly act: number }
  | { readonly step: "recovered" | "forgiven"; readonly fen: Fen }
  | { readonly step: "debt"; readonly fen: Fen; readonly demandedFen: Fen };

/** A line of the ledger with the act that wrote it. */
export interface WrittenLine extends Line {
  readonly act: number;
}

/** One month from the plan to the money. Both lists of steps sum to `payableFen`. */
export interface MonthFall {
  readonly month: Month;
  readonly payableFen: Fen;
  readonly entitled: readonly EntitledStep[];
  readonly settled: readonly SettledStep[];
  /** Empty while the month is not closed. */
  readonly lines: readonly WrittenLine[];
}
