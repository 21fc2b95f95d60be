import type { OpeningFacts } from "~/domain/budget/opening";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { peopleWhere } from "../city/city-facts.reader.server";
import { asItStands, type Reading } from "../kernel/db.server";

/** What there is on a day for a program that the caller has been shown. Throws when there is no such program. */
export async function readOpeningFacts(
  programId: string,
  today: CivilDate,
  reading: Reading = asItStands,
): Promise<OpeningFacts> {
  const [facts] = await reading.rows<OpeningFacts & Record<string, unknown>>(
    `SELECT p.zone_id AS "zoneId",
            EXISTS (SELECT FROM paying_account a WHERE a.program_id = p.id AND a.in_force_on <= $2::date) AS account,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('source', b.source, 'fiscalYear', b.fiscal_year, 'available', b.appropriated_fen - b.committed_fen - b.spent_fen)), '[]')
               FROM budget_line b WHERE b.program_id = p.id) AS appropriations,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('id', z.id, 'name', z.name, 'people', ${peopleWhere("(g.zone_id = z.id OR g.zone_id IS NULL)")})
                                       ORDER BY z.position, z.id), '[]')
               FROM zone z WHERE z.closed_on IS NULL AND (p.zone_id IS NULL OR z.id = p.zone_id)) AS zones,
            ${peopleWhere("g.zone_id IS NULL")} AS people
       FROM program p WHERE p.id = $1::uuid`,
    [programId, today],
  );
  if (!facts) throw new Error(`No program has the id ${programId}.`);
  return facts;
}
