import { Prisma } from "~/data/generated/client";
import { holdCompany } from "../company/hold-company.server";
import type { Tx } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/**
 * Flags the awards of a company once it has several that stand, so that they are found without comparing all awards. A
 * flag is never taken back: it may be true too often, but not false too often, so one award of a company at a time is made.
 */
export async function flagBeside(tx: Tx, companyId: string): Promise<void> {
  await holdCompany(tx, companyId);
  await tx.$executeRaw`
    UPDATE award a SET beside = true
     WHERE company_id = ${companyId}::uuid AND ${Prisma.raw(stands("a"))} AND NOT beside
       AND EXISTS (SELECT FROM award o WHERE o.company_id = a.company_id AND o.id <> a.id AND ${Prisma.raw(stands("o"))})`;
}
