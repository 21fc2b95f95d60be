import type { Fen } from "~/domain/kernel/money/fen";

/**
 * The money of one program, source and fiscal year, in fen: at all times appropriated = available + committed + spent,
 * and none of them is negative.
 */
export interface BudgetLine {
  readonly appropriated: Fen;
  readonly committed: Fen;
  readonly spent: Fen;
}

/** What is neither committed nor spent. */
export const available = (line: BudgetLine): Fen => line.appropriated - line.committed - line.spent;

/** A line of the budget by what it is of. */
export interface LineOf {
  readonly programId: string;
  readonly source: string;
  readonly fiscalYear: number;
}
