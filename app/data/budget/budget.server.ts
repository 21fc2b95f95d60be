import type { PostingKind } from "~/data/generated/client";
import { newId } from "~/platform/ids";
import type { LineOf } from "~/domain/budget/budget-line";
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

export type HeldLine = LockedLine & Pick<LineOf, "programId">;

const given = `jsonb_to_recordset($1::jsonb) AS n(id uuid, "programId" uuid, source text, "fiscalYear" int)`;
const same = `b.program_id = n."programId" AND b.source = n.source AND b.fiscal_year = n."fiscalYear"`;

const valuesOf = (lines: readonly LineOf[]): [string] => [
  JSON.stringify(lines.map(({ programId, source, fiscalYear }) => ({ id: newId(), programId, source, fiscalYear }))),
];

/** Makes those of these lines that are not there yet, without money; returns the ids of what it made. */
export async function makeMissingLines(tx: Tx, lines: readonly LineOf[]): Promise<string[]> {
  const made = await tx.rows<{ id: string }>(
    `INSERT INTO budget_line (id, program_id, source, fiscal_year)
     SELECT n.id, n."programId", n.source, n."fiscalYear" FROM ${given} WHERE NOT EXISTS (SELECT FROM budget_line b WHERE ${same})
      ORDER BY 2, 3, 4 ON CONFLICT DO NOTHING RETURNING id`,
    valuesOf(lines),
  );
  return made.map(({ id }) => id);
}

/** The ids of these lines. One that is not there yet is made, without money. */
export async function makeLines(tx: Tx, lines: readonly LineOf[]): Promise<string[]> {
  await makeMissingLines(tx, lines);
  const found = await tx.rows<{ id: string }>(
    `SELECT b.id FROM budget_line b JOIN ${given} ON ${same}`,
    valuesOf(lines),
  );
  return found.map(({ id }) => id);
}

/** Locks the lines `b` of which a condition in SQL is true, in the order of ids. */
export const lockLines = (tx: Tx, where: string, values: readonly unknown[]): Promise<HeldLine[]> =>
  tx.rows<HeldLine & Record<string, unknown>>(
    `SELECT b.id, b.program_id AS "programId", b.source, b.fiscal_year AS "fiscalYear", b.appropriated_fen AS appropriated,
            b.committed_fen AS committed, b.spent_fen AS spent
       FROM budget_line b WHERE ${where} ORDER BY b.id FOR UPDATE`,
    values,
  );

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
  readonly movementId?: string;
  readonly actorId: string | null;
  readonly at: Date;
}

/** How often a posting `p` counts in a sum of its line: SQL. */
export const effectOn = (sum: "committed" | "spent"): string =>
  `((posting_to(p.kind) = '${sum}')::int - (posting_from(p.kind) = '${sum}')::int)`;

/** Writes postings; the database moves their lines by them, in the order of ids, and refuses what would make a figure negative. */
export async function writePostings(
  tx: Tx,
  postings: readonly (PostingToWrite & { readonly kind: PostingKind })[],
): Promise<void> {
  if (postings.length === 0) return;
  await tx.rows(
    `INSERT INTO budget_posting (id, line_id, award_id, movement_id, kind, amount_fen, actor_id, at)
     SELECT id, "lineId", "awardId", "movementId", kind, "amountFen", "actorId", at
       FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, "lineId" uuid, "awardId" uuid, "movementId" uuid, kind posting_kind,
                                               "amountFen" bigint, "actorId" uuid, at timestamptz)`,
    [JSON.stringify(postings.map((posting) => ({ id: newId(), ...posting })))],
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
