import type { Actor } from "~/domain/access/actor";
import type { GroupAward } from "~/domain/subsidy/beside";
import { reachOf } from "~/data/access/reach";
import { inputColumn } from "./award.reader.server";
import { asItStands, type Reading } from "../kernel/db.server";
import { stands } from "../kernel/stands";

export interface CompanyAward extends GroupAward {
  readonly applicationId: string | null;
  readonly companyId: string;
  readonly versionId: string;
  /** Null where the actor may not read the award itself. */
  readonly reference: string | null;
}

/**
 * Every award with a plan of these companies that was not released, in whatever zone: what one pays depends on the others. The
 * companies must be those of cases that the actor was found to read.
 */
export function readCompanyAwards(
  actor: Actor,
  companyIds: readonly string[],
  { preparedRows }: Reading = asItStands,
): Promise<CompanyAward[]> {
  const { companies, zones } = reachOf(actor, "award.read");
  return preparedRows<CompanyAward & Record<string, unknown>>(
    "awards of companies",
    `SELECT a.id, a.application_id AS "applicationId", a.company_id AS "companyId", a.program_version_id AS "versionId", a.approved_at AS "approvedAt",
            CASE WHEN a.company_id = ANY($2::uuid[]) OR $3::uuid[] IS NULL OR a.zone_id = ANY($3::uuid[])
              THEN a.reference END AS reference, ${inputColumn}
       FROM award a WHERE a.company_id = ANY($1::uuid[]) AND ${stands("a")} AND a.ceilings IS NULL`,
    [companyIds, companies, zones],
  );
}
