import { holdCompanies } from "../company/hold-company.server";
import type { Tx } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/**
 * Flags the awards of companies once one has several that stand, so that they are found without comparing all awards. A
 * flag is never taken back: it may be true too often, but not false too often, so one award of a company at a time is made.
 */
export async function flagBeside(tx: Tx, companyIds: readonly string[]): Promise<void> {
  await holdCompanies(tx, companyIds);
  await tx.rows(
    `UPDATE award a SET beside = true
      WHERE company_id = ANY($1::uuid[]) AND ${stands("a")} AND NOT beside
        AND EXISTS (SELECT FROM award o WHERE o.company_id = a.company_id AND o.id <> a.id AND ${stands("o")})`,
    [companyIds],
  );
}
