import type { Actor } from "~/domain/access/actor";
import { sitesFor } from "~/domain/access/reach";
import type { Month } from "~/domain/kernel/time/month";
import { siteOfAward } from "../change/change-case.server";
import { rows } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** A report that was refused and waits for an answer. */
export interface RefusedReport {
  readonly id: string;
  readonly awardId: string;
  readonly reference: string;
  readonly company: string;
  readonly first: Month;
}

/** An award whose months an operator reports. */
export interface ReportedAward {
  readonly id: string;
  readonly reference: string;
  readonly company: string;
}

/** The awards in effect at sites whose months the operator reports: SQL, of the sites named by SQL. */
const reportedAt = (sites: string): string =>
  `SELECT w.id, w.reference, c.name AS company FROM award w JOIN company c ON c.id = w.company_id
    WHERE w.program_version_id IN (SELECT id FROM program_version WHERE content->'report'->>'by' = 'operator')
      AND ${siteOfAward} = ANY(${sites}) AND ${stands("w")} AND w.effective_at IS NOT NULL AND w.ceilings IS NULL
    ORDER BY w.reference`;

/** The awards in effect at the actor's sites whose months the operator reports, by reference. */
export const readAwardsReportedAtSites = (actor: Actor): Promise<ReportedAward[]> =>
  rows<ReportedAward & Record<string, unknown>>(reportedAt("$1::uuid[]"), [sitesFor(actor, "month.report")]);

interface MonthsAtSites {
  readonly reported: readonly ReportedAward[];
  readonly refused: readonly RefusedReport[];
}

/** The same, and the reports of operators at the actor's sites that were refused, the oldest first: with one statement. */
export async function readMonthsAtSites(actor: Actor): Promise<MonthsAtSites> {
  const refused = `SELECT r.id, w.id AS "awardId", w.reference, c.name AS company, r.first_month AS first
      FROM month_report r JOIN award w ON w.id = r.award_id JOIN company c ON c.id = r.company_id
     WHERE r.state = 'refused' AND r.side = 'operator' AND ${stands("w")} AND ${siteOfAward} = ANY($1::uuid[])
       AND r.zone_id = ANY(ARRAY(SELECT zone_id FROM site WHERE id = ANY($1::uuid[])))
     ORDER BY r.refused_on, r.id LIMIT 50`;
  const [found] = await rows<MonthsAtSites & Record<string, unknown>>(
    `SELECT (SELECT coalesce(json_agg(x), '[]') FROM (${reportedAt("$1::uuid[]")}) x) AS reported,
            (SELECT coalesce(json_agg(y), '[]') FROM (${refused}) y) AS refused`,
    [sitesFor(actor, "month.report")],
  );
  return found ?? { reported: [], refused: [] };
}
