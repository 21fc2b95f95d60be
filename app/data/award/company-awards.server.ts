import { Prisma } from "~/data/generated/client";
import { paidToBeside } from "~/domain/award/paid-to";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { GroupAward } from "~/domain/subsidy/beside";
import { holdCompany } from "../company/hold-company.server";
import type { Tx } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { inputColumn } from "./award.reader.server";

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

interface Grouped extends GroupAward {
  readonly group: string;
  readonly paidTo: CivilDate;
}

/**
 * Writes anew up to when the awards of a company are paid whose program has a stacking group: the caps of one last longer for the
 * months that another has. Due whenever one of them is made, given back or changed, while `holdCompany` holds.
 */
export async function projectPaidTo(tx: Tx, companyId: string): Promise<void> {
  const awards = await tx.rows<Grouped & Record<string, unknown>>(
    `SELECT a.id, a.approved_at AS "approvedAt", a.paid_to AS "paidTo", v.content->>'stackingGroup' AS group, ${inputColumn}
       FROM award a JOIN program_version v ON v.id = a.program_version_id
      WHERE a.company_id = $1 AND ${stands("a")} AND a.ceilings IS NULL AND v.content->>'stackingGroup' IS NOT NULL`,
    [companyId],
  );
  for (const group of new Set(awards.map((each) => each.group))) {
    const together = awards.filter((each) => each.group === group);
    const paidTo = paidToBeside(together);
    for (const award of together) {
      const now = paidTo.get(award.id);
      if (now && now !== award.paidTo)
        await tx.$executeRaw`UPDATE award SET paid_to = ${now}::date WHERE id = ${award.id}::uuid`;
    }
  }
}
