import type { Fen } from "~/domain/kernel/money/fen";

/** How many, and how much in all. */
export interface Counted {
  readonly count: number;
  readonly fen: Fen;
}

/** What is known of a run's payments in three places that are kept apart: the ledgers, the files for the bank, and what the bank said. */
export interface ThreeBooks {
  /** Paid out by acts of the run, and taken back by further acts. */
  readonly released: Counted;
  readonly takenBack: Counted;
  /** In its files, and of these in files that were taken to the bank. */
  readonly filed: Counted;
  readonly exported: Counted;
  /** What the bank said last of each. */
  readonly paid: Counted;
  readonly bounced: Counted;
}

/** All agree; the bank, or a file, is waited for; or something is not as it must be. */
export type Light = "agrees" | "waits" | "differs";

const isSame = (a: Counted, b: Counted): boolean => a.count === b.count && a.fen === b.fen;
const together = (a: Counted, b: Counted): Counted => ({ count: a.count + b.count, fen: a.fen + b.fen });

/** Compares the books of a run by count and sum. */
export const lightOf = ({ released, takenBack, filed, exported, paid, bounced }: ThreeBooks): Light => {
  const reported = together(paid, bounced);
  if (!isSame(released, filed) || !isSame(takenBack, bounced)) return "differs";
  if (reported.count > exported.count || reported.fen > exported.fen) return "differs";
  return isSame(exported, filed) && isSame(reported, exported) ? "agrees" : "waits";
};
