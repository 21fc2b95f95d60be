import type { ProgramContent } from "~/domain/program/draft/content";
import type { ChangeProposal } from "~/domain/change/proposal";
import { withUsual } from "~/domain/program/draft/usual";
import { holdCompany } from "../company/hold-company.server";
import type { Tx } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { tiedToCompany } from "../review/tie";
import { siteOfAward } from "./change-case.server";

/** An award of which a change is about to begin, its company locked. */
export interface AwardToChange {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly companyId: string;
  readonly companyName: string;
  readonly zoneId: string;
  readonly siteId: string | null;
  readonly programVersionId: string;
  readonly content: ProgramContent;
  /** Whether the official has or had a part in the company. */
  readonly tied: boolean;
  /** Requirements with a document among those gathered for the change. */
  readonly evidence: readonly string[];
  /** Whether the change has begun before, by whom and with what; null where there is none of that id. */
  readonly begun: {
    readonly awardId: string;
    readonly by: string | null;
    readonly proposal: ChangeProposal;
  } | null;
  /** Whether the id is free for a change of this company. */
  readonly fileFits: boolean;
}

/** Locks the company of an award that stands, and reads what beginning a change of that id takes; null when there is none. */
export async function lockAwardToChange(
  tx: Tx,
  {
    awardId,
    changeId,
    personId,
  }: { readonly awardId: string; readonly changeId: string; readonly personId: string | null },
): Promise<AwardToChange | null> {
  const [award] = await tx.rows<{ companyId: string }>(`SELECT company_id AS "companyId" FROM award WHERE id = $1`, [
    awardId,
  ]);
  if (!award) return null;
  await holdCompany(tx, award.companyId);
  const [row] = await tx.rows<AwardToChange & Record<string, unknown>>(
    `SELECT a.id, a.reference, a.version, a.company_id AS "companyId", c.name AS "companyName", a.zone_id AS "zoneId",
            ${siteOfAward.replaceAll("w.", "a.")} AS "siteId", a.program_version_id AS "programVersionId", v.content,
            ${tiedToCompany} AS tied,
            ARRAY(SELECT DISTINCT d.requirement FROM document d
                   WHERE d.case_id = $2 AND d.removed_at IS NULL AND d.scan <> 'infected') AS evidence,
            (SELECT json_build_object('awardId', x.award_id, 'by', x.begun_by, 'proposal', coalesce(x.asked, x.proposal)) FROM change x WHERE x.id = $2) AS begun,
            NOT EXISTS (SELECT FROM case_file k WHERE k.id = $2 AND (k.kind <> 'change' OR k.company_id <> a.company_id)) AS "fileFits"
       FROM award a CROSS JOIN (SELECT $3::uuid AS id) official
       JOIN company c ON c.id = a.company_id JOIN program_version v ON v.id = a.program_version_id
      WHERE a.id = $1 AND ${stands("a")}`,
    [awardId, changeId, personId],
  );
  return row ? { ...row, content: withUsual(row.content) } : null;
}
