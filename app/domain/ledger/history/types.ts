import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import type { AwardEvent } from "~/domain/subsidy/types";
import type { ActName } from "../types";

/** What an act did to a month: it gave nothing before, gives nothing now, gives other days, or another amount for the same days. */
export type MonthEffect = "added" | "removed" | "split" | "replaced";

export interface MonthChange {
  readonly month: Month;
  readonly beforeFen: Fen;
  readonly afterFen: Fen;
  readonly effect: MonthEffect;
  /** Of a closed month, the correction that was written; else 0. */
  readonly correctedFen: Fen;
}

/** What an award came to at one moment. */
export interface AwardOutcome {
  readonly totalFen: Fen;
  /** First day without benefit; null with ceilings, and before the approval. */
  readonly end: CivilDate | null;
  readonly debtFen: Fen;
}

/** An event that an act decided, with the act that annulled it, if any. */
export interface DecidedHere {
  readonly event: AwardEvent;
  readonly annulledBy: number | null;
}

/** One act that decided something about an award. Acts are named by their place, from 0. */
export interface DecidingAct {
  readonly act: number;
  readonly on: CivilDate;
  readonly name: ActName;
  /** Whether it is about this award; else it is about `other`, which competes with it. */
  readonly own: boolean;
  readonly other: string | null;
  readonly events: readonly DecidedHere[];
  /** The acts whose events or grants it annulled. */
  readonly annuls: readonly number[];
  readonly months: readonly MonthChange[];
  readonly before: AwardOutcome;
  readonly after: AwardOutcome;
}
