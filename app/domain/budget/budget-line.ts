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

/** An entry of the ledger. The entries of a line, posted in order to an empty one, give its figures. */
export interface Posting {
  readonly kind: "appropriate" | "commit" | "release" | "spend";
  /** Above 0; only an appropriation may be negative, to take money back. */
  readonly fen: Fen;
}

export type Posted =
  | { readonly ok: true; readonly line: BudgetLine }
  /** How much is missing of the money that the posting takes from. */
  | { readonly ok: false; readonly shortFen: Fen };

export const emptyLine: BudgetLine = { appropriated: 0, committed: 0, spent: 0 };

/** What is neither committed nor spent. */
export const available = (line: BudgetLine): Fen => line.appropriated - line.committed - line.spent;

const effects: Readonly<Record<Posting["kind"], BudgetLine>> = {
  appropriate: { appropriated: 1, committed: 0, spent: 0 },
  commit: { appropriated: 0, committed: 1, spent: 0 },
  release: { appropriated: 0, committed: -1, spent: 0 },
  spend: { appropriated: 0, committed: -1, spent: 1 },
};

/** The line after a posting, or refused when a figure would become negative. Throws a RangeError for no amount. */
export const post = (line: BudgetLine, { kind, fen }: Posting): Posted => {
  if (!Number.isSafeInteger(fen) || (fen < 0 && kind !== "appropriate"))
    throw new RangeError(`Not to be posted: ${fen}`);
  const effect = effects[kind];
  const next = {
    appropriated: line.appropriated + effect.appropriated * fen,
    committed: line.committed + effect.committed * fen,
    spent: line.spent + effect.spent * fen,
  };
  const lowest = Math.min(available(next), next.committed, next.spent);
  return lowest < 0 ? { ok: false, shortFen: -lowest } : { ok: true, line: next };
};

/** Sets money aside for an award. */
export const reserve = (line: BudgetLine, fen: Fen): Posted => post(line, { kind: "commit", fen });

/** Gives back what was set aside and is not needed. */
export const release = (line: BudgetLine, fen: Fen): Posted => post(line, { kind: "release", fen });

/** Pays, or waives, what was set aside. */
export const spend = (line: BudgetLine, fen: Fen): Posted => post(line, { kind: "spend", fen });
