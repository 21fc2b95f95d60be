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

/** What a posting of each kind does to the sums of its line: how often its amount is added to each. */
const effects = {
  appropriate: { appropriated: 1, committed: 0, spent: 0 },
  commit: { appropriated: 0, committed: 1, spent: 0 },
  release: { appropriated: 0, committed: -1, spent: 0 },
  spend: { appropriated: 0, committed: -1, spent: 1 },
  unspend: { appropriated: 0, committed: 1, spent: -1 },
} satisfies Record<PostingKind, object>;

/** How often a posting `p` counts in a sum of its line: SQL. */
export const effectOn = (sum: "appropriated" | "committed" | "spent"): string =>
  `CASE p.kind ${Object.entries(effects)
    .map(([kind, effect]) => `WHEN '${kind}' THEN ${effect[sum]}`)
    .join(" ")} END`;

/** Writes postings and moves their lines by all of them together; a check constraint refuses what would make a figure negative. */
export async function writePostings(
  tx: Tx,
  postings: readonly (PostingToWrite & { readonly kind: PostingKind })[],
): Promise<void> {
  if (postings.length === 0) return;
  const rows = JSON.stringify(postings.map((posting) => ({ id: newId(), ...posting })));
  const given = `jsonb_to_recordset($1::jsonb) AS p(id uuid, "lineId" uuid, "awardId" uuid, kind posting_kind, "amountFen" bigint,
                                                    "actorId" uuid, at timestamptz)`;
  await tx.rows(`SELECT 1 FROM budget_line WHERE id IN (SELECT p."lineId" FROM ${given}) ORDER BY id FOR UPDATE`, [
    rows,
  ]);
  await tx.rows(
    `WITH posted AS (
       INSERT INTO budget_posting (id, line_id, award_id, kind, amount_fen, actor_id, at)
       SELECT id, "lineId", "awardId", kind, "amountFen", "actorId", at FROM ${given}
     )
     UPDATE budget_line b
        SET appropriated_fen = appropriated_fen + s.appropriated, committed_fen = committed_fen + s.committed, spent_fen = spent_fen + s.spent
       FROM (SELECT p."lineId" AS id, sum(p."amountFen" * ${effectOn("appropriated")})::bigint AS appropriated,
                    sum(p."amountFen" * ${effectOn("committed")})::bigint AS committed,
                    sum(p."amountFen" * ${effectOn("spent")})::bigint AS spent
               FROM ${given} GROUP BY p."lineId") s
      WHERE b.id = s.id`,
    [rows],
  );
}

export const postToBudget = (tx: Tx, kind: PostingKind, postings: readonly PostingToWrite[]): Promise<void> =>
  writePostings(
    tx,
    postings.map((posting) => ({ kind, ...posting })),
  );

/** What is still committed for awards, by award and line. */
export function openCommitments(
  tx: Tx,
  awardIds: readonly string[],
): Promise<{ awardId: string; lineId: string; amountFen: number }[]> {
  const committed = `sum(p.amount_fen * ${effectOn("committed")})`;
  return tx.rows<{ awardId: string; lineId: string; amountFen: number }>(
    `SELECT p.award_id AS "awardId", p.line_id AS "lineId", ${committed}::float8 AS "amountFen" FROM budget_posting p
      WHERE p.award_id = ANY($1::uuid[]) GROUP BY 1, 2 HAVING ${committed} > 0`,
    [awardIds],
  );
}
