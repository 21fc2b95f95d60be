import type { Tx } from "../kernel/db.server";

/** The budget code of a program and source; version 0 where it has none yet. */
export interface BudgetCode {
  readonly code: string | null;
  readonly version: number;
}

/** Locks a program, so that the codes of its sources are set one after the other, and reads that of a source. */
export async function lockBudgetCode(tx: Tx, programId: string, source: string): Promise<BudgetCode> {
  await tx.rows(`SELECT 1 FROM program WHERE id = $1::uuid FOR NO KEY UPDATE`, [programId]);
  const [found] = await tx.rows<BudgetCode & Record<string, unknown>>(
    `SELECT code, version FROM budget_code WHERE program_id = $1::uuid AND source = $2`,
    [programId, source],
  );
  return found ?? { code: null, version: 0 };
}

/** Writes the code of a program and source. `budget_code_code_key` refuses one that another has. */
export const writeBudgetCode = (tx: Tx, programId: string, source: string, code: string): Promise<unknown> =>
  tx.rows(
    `INSERT INTO budget_code (program_id, source, code) VALUES ($1::uuid, $2, $3)
     ON CONFLICT (program_id, source) DO UPDATE SET code = $3, version = budget_code.version + 1`,
    [programId, source, code],
  );
