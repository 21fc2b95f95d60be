import type { Tx } from "../kernel/db.server";

/**
 * Holds a company until the transaction ends: one at a time makes, changes or reckons its awards. It comes after the cases of the
 * transaction and before awards, units and budget lines. What is read of the awards is read after this.
 */
export const holdCompany = (tx: Tx, companyId: string): Promise<unknown> =>
  tx.$queryRaw`SELECT 1 FROM company WHERE id = ${companyId}::uuid FOR NO KEY UPDATE`;
