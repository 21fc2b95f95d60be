import type { PostingKind } from "~/data/generated/client";
import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";

/** The money of a program, by source and fiscal year, as it stands under lock; amounts in fen. */
export interface LockedLine {
  readonly id: string;
  readonly source: string;
  readonly fiscalYear: number;
  readonly appropriated: number;
  readonly committed: number;
  readonly spent: number;
}

/** Locks the lines of a program for these years, always in the same order so that two approvals cannot wait for each other. */
export async function lockBudgetLines(tx: Tx, programId: string, years: readonly number[]): Promise<LockedLine[]> {
  return tx.$queryRaw<LockedLine[]>`
    SELECT id, source, fiscal_year AS "fiscalYear", appropriated_fen::float8 AS appropriated,
           committed_fen::float8 AS committed, spent_fen::float8 AS spent
    FROM budget_line WHERE program_id = ${programId}::uuid AND fiscal_year = ANY(${[...years]}::int[])
    ORDER BY id FOR UPDATE`;
}

export interface PostingToWrite {
  readonly lineId: string;
  readonly amountFen: number;
  readonly awardId: string | null;
  readonly actorId: string | null;
  readonly at: Date;
}

const effects = {
  appropriate: (fen: bigint) => ({ appropriatedFen: { increment: fen } }),
  commit: (fen: bigint) => ({ committedFen: { increment: fen } }),
  release: (fen: bigint) => ({ committedFen: { decrement: fen } }),
  spend: (fen: bigint) => ({ committedFen: { decrement: fen }, spentFen: { increment: fen } }),
} satisfies Record<PostingKind, (fen: bigint) => object>;

/** Writes postings of one kind and moves their lines; a check constraint refuses what would make a figure negative. */
export async function postToBudget(tx: Tx, kind: PostingKind, postings: readonly PostingToWrite[]): Promise<void> {
  const rows = postings.map((posting) => ({ id: newId(), kind, ...posting, amountFen: BigInt(posting.amountFen) }));
  await tx.budgetPosting.createMany({ data: rows });
  for (const row of rows) {
    await tx.budgetLine.update({ where: { id: row.lineId }, data: effects[kind](row.amountFen), select: { id: true } });
  }
}

/** What is still committed for an award, by line: commitments less releases and spending. */
export async function openCommitments(tx: Tx, awardId: string): Promise<{ lineId: string; amountFen: number }[]> {
  return tx.$queryRaw<{ lineId: string; amountFen: number }[]>`
    SELECT line_id AS "lineId", sum(CASE kind WHEN 'commit' THEN amount_fen ELSE -amount_fen END)::float8 AS "amountFen"
    FROM budget_posting WHERE award_id = ${awardId}::uuid AND kind <> 'appropriate'
    GROUP BY line_id HAVING sum(CASE kind WHEN 'commit' THEN amount_fen ELSE -amount_fen END) > 0 ORDER BY line_id`;
}
