import type { CityFacts, ProgramFacts, ZoneFacts } from "~/domain/city/checklist";
import type { RoleHolder } from "~/domain/city/duties";
import { yearOf } from "~/domain/kernel/time/month";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { rows } from "../kernel/db.server";

/** People with the roles that they hold in a place, as JSON: SQL, of the grants `g` that this condition leaves. */
export const peopleWhere = (condition: string): string => `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.user_id, 'roles', p.roles)), '[]')
    FROM (SELECT g.user_id, jsonb_agg(DISTINCT g.role::text) AS roles FROM role_grant g JOIN user_account u ON u.id = g.user_id
           WHERE g.revoked_at IS NULL AND u.disabled_at IS NULL AND u.password_hash IS NOT NULL AND g.operator_id IS NULL AND ${condition} GROUP BY g.user_id) p)`;

interface Whole {
  readonly people: readonly RoleHolder[];
  readonly calendars: readonly number[];
  readonly office: boolean;
}

/** What there is of the city on a day; whether mail can be sent is for whoever knows the settings to say. */
export async function readCityFacts(today: CivilDate): Promise<Omit<CityFacts, "mail">> {
  const [zones, programs, [whole]] = await Promise.all([
    rows<ZoneFacts & Record<string, unknown>>(
      `SELECT z.id, z.name, (SELECT count(*)::int FROM unit n JOIN site s ON s.id = n.site_id WHERE s.zone_id = z.id AND s.closed_on IS NULL AND n.withdrawn_on IS NULL) AS units,
              ${peopleWhere("(g.zone_id = z.id OR g.zone_id IS NULL)")} AS people
         FROM zone z WHERE z.closed_on IS NULL ORDER BY z.position, z.id`,
    ),
    rows<ProgramFacts & Record<string, unknown>>(
      `SELECT v.content->'name' AS name, p.zone_id AS "zoneId",
              (SELECT coalesce(max((r->>'approvals')::int), 1) FROM jsonb_array_elements(v.content->'requiredApprovals') r) AS approvals,
              ARRAY(SELECT f->>'source' FROM jsonb_array_elements(v.content->'funding') f
                     WHERE v.content->>'benefit' IS NOT NULL AND NOT EXISTS (SELECT FROM budget_line b WHERE b.program_id = p.id AND b.source = f->>'source'
                                          AND b.fiscal_year = $2 AND b.appropriated_fen > b.committed_fen + b.spent_fen)) AS unfunded,
              v.content->>'settlement' = 'waived' OR EXISTS (SELECT FROM paying_account a WHERE a.program_id = p.id AND a.in_force_on <= $1::date) AS payable
         FROM program p
         JOIN LATERAL (SELECT v.content FROM program_version v WHERE v.program_id = p.id AND v.published_at IS NOT NULL
                        ORDER BY v.number DESC LIMIT 1) v ON v.content->'open' = 'true'
        ORDER BY p.number`,
      [today, yearOf(today)],
    ),
    rows<Whole & Record<string, unknown>>(
      `SELECT ${peopleWhere("g.zone_id IS NULL")} AS people, ARRAY(SELECT year FROM working_calendar ORDER BY year) AS calendars,
              EXISTS (SELECT FROM office WHERE zone_id IS NULL) AS office`,
    ),
  ]);
  return { today, zones, programs, people: [], calendars: [], office: false, ...whole };
}
