import { prisma, type Tx } from "~/data/kernel/db.server";
import type { Prisma } from "~/data/generated/client";

/** Writes an application in any state, with the case that it is. */
export async function insertApplication(
  { id, ...application }: Prisma.ApplicationUncheckedCreateInput,
  db: Pick<Tx, "case"> = prisma(),
): Promise<void> {
  const { companyId, createdAt } = application;
  await db.case.create({
    data: { id, kind: "application", companyId, createdAt, application: { create: application } },
  });
}

/** SQL that inserts applications and, in the same statement, the cases that they are. */
export const withCases = (insert: string): string =>
  `WITH made AS (${insert} RETURNING id, company_id, created_at)
   INSERT INTO case_file (id, kind, company_id, created_at) SELECT id, 'application', company_id, created_at FROM made`;
