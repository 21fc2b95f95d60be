import type { Actor } from "~/domain/access/actor";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { reachOf } from "~/data/access/reach";
import { rows } from "../kernel/db.server";

/** The money of a program and source in a fiscal year; fen. */
export interface BudgetRow {
  readonly id: string;
  readonly programId: string;
  readonly program: LocalizedText;
  readonly source: string;
  /** The budget code; null where none is set. */
  readonly code: string | null;
  readonly appropriated: number;
  readonly committed: number;
  readonly spent: number;
}

/** The budget of a fiscal year in the actor's zones. A program of the whole city is for whom the whole city is. */
export function readBudgets(actor: Actor, fiscalYear: number): Promise<BudgetRow[]> {
  const { zones } = reachOf(actor, "budget.read");
  return rows<BudgetRow & Record<string, unknown>>(
    `SELECT b.id, p.id AS "programId", v.content->'name' AS program, b.source, c.code, b.appropriated_fen AS appropriated,
            b.committed_fen AS committed, b.spent_fen AS spent
     FROM budget_line b JOIN program p ON p.id = b.program_id
     LEFT JOIN budget_code c ON c.program_id = p.id AND c.source = b.source
     JOIN LATERAL (SELECT content FROM program_version WHERE program_id = p.id AND published_at IS NOT NULL
       ORDER BY number DESC LIMIT 1) v ON true
     WHERE b.fiscal_year = $2 AND ($1::uuid[] IS NULL OR p.zone_id = ANY($1::uuid[]))
     ORDER BY p.number, b.source`,
    [zones, fiscalYear],
  );
}
