import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";

/** What a fact binds beyond the money of a line. */
export interface UnfundedRow {
  readonly award: string;
  readonly month: Month;
  readonly lineId: string;
  readonly fen: Fen;
}
