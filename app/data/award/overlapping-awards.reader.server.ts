import type { Month } from "~/domain/kernel/time/month";
import type { GroupAward } from "~/domain/subsidy/beside";
import { inputColumn } from "./award.reader.server";
import { rows } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** An award that may give way to another of its company. */
export interface OverlappingAward extends GroupAward {
  readonly companyId: string;
  readonly programId: string;
  readonly versionId: string;
  /** The months that runs have closed: what was committed of them is spent, or free again. */
  readonly closed: readonly Month[];
}

/** Awards with a plan of these programs that run in a fiscal year, of companies that have others; the programs are those the actor was shown. */
export function readOverlappingAwards(programIds: readonly string[], fiscalYear: number): Promise<OverlappingAward[]> {
  return rows<OverlappingAward & Record<string, unknown>>(
    `SELECT a.id, a.company_id AS "companyId", a.program_id AS "programId", a.program_version_id AS "versionId",
            a.approved_at AS "approvedAt", ${inputColumn},
            ARRAY(SELECT DISTINCT l.month FROM ledger_line l WHERE l.award_id = a.id) AS closed
       FROM award a
      WHERE a.beside AND a.program_id = ANY($1::uuid[]) AND ${stands("a")} AND a.ceilings IS NULL
        AND a.starts_on < make_date($2 + 1, 1, 1) AND a.ends_on > make_date($2, 1, 1)
        AND EXISTS (SELECT FROM award o WHERE o.company_id = a.company_id AND o.id <> a.id AND ${stands("o")} AND o.ceilings IS NULL
                       AND o.starts_on < a.ends_on + 31 AND o.ends_on > a.starts_on - 31)`,
    [programIds, fiscalYear],
  );
}
