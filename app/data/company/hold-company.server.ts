import type { Tx } from "../kernel/db.server";

/**
 * Holds companies until the transaction ends: one at a time makes, changes or reckons the awards of each. It comes after the cases of the
 * transaction and before awards, units and budget lines. What is read of the awards is read after this.
 */
export const holdCompanies = (tx: Tx, companyIds: readonly string[]): Promise<unknown> =>
  tx.rows("SELECT 1 FROM company WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE", [companyIds]);

export const holdCompany = (tx: Tx, companyId: string): Promise<unknown> => holdCompanies(tx, [companyId]);
