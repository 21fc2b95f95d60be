import type { FreeMoney } from "~/domain/change/shortages";
import { rows } from "../kernel/db.server";

/** What the budget lines of these awards' programs have free, for an official who was found to read the awards. */
export const readFreeMoney = (awardIds: readonly string[]): Promise<FreeMoney[]> =>
  rows<FreeMoney & Record<string, unknown>>(
    `SELECT a.id AS award, v.program_id AS "programId",
            (SELECT coalesce(json_agg(json_build_object('source', b.source, 'fiscalYear', b.fiscal_year,
                                                        'freeFen', b.appropriated_fen - b.committed_fen - b.spent_fen)), '[]')
               FROM budget_line b WHERE b.program_id = v.program_id) AS lines
       FROM award a JOIN program_version v ON v.id = a.program_version_id WHERE a.id = ANY($1::uuid[])`,
    [awardIds],
  );
