import type { Fen } from "../kernel/money/fen";
import { type Month, shiftMonth } from "../kernel/time/month";

/** A year of twelve months, counted from the first month; amounts of the year in fen, and what a month of it costs on average. */
export interface YearCost {
  readonly year: number;
  readonly wholeFen: Fen;
  readonly aidFen: Fen;
  readonly leftFen: Fen;
  /** `leftFen` over twelve, rounded half up to the fen. */
  readonly monthFen: Fen;
  /** `aidFen` over twelve, likewise. */
  readonly monthAidFen: Fen;
}

const twelfth = (fen: Fen): Fen => Math.round(fen / 12);

/** What so many years cost where each month costs `monthFen` and programs give back `aid` in some months. */
export const costByYear = (
  monthFen: Fen,
  aid: ReadonlyMap<Month, Fen>,
  { from, years }: { readonly from: Month; readonly years: number },
): YearCost[] =>
  Array.from({ length: years }, (_, i) => {
    const months = Array.from({ length: 12 }, (_, k) => shiftMonth(from, i * 12 + k));
    const aidFen = months.reduce((sum, month) => sum + (aid.get(month) ?? 0), 0);
    const wholeFen = 12 * monthFen;
    const leftFen = wholeFen - aidFen;
    return { year: i + 1, wholeFen, aidFen, leftFen, monthFen: twelfth(leftFen), monthAidFen: twelfth(aidFen) };
  });
