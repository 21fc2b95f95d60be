import type { FreeMoney } from "~/domain/change/shortages";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { rows } from "../kernel/db.server";

/** The same with the name of the program, and the city's code of each source that has one. */
export interface NamedMoney extends FreeMoney {
  readonly program: LocalizedText;
  readonly codes: Readonly<Record<string, string>>;
}

/** What the budget lines of these awards' programs have free, for an official who was found to read the awards. */
export const readFreeMoney = (awardIds: readonly string[]): Promise<NamedMoney[]> =>
  rows<NamedMoney & Record<string, unknown>>(
    `SELECT a.id AS award, v.program_id AS "programId", v.content->'name' AS program,
            (SELECT coalesce(json_object_agg(c.source, c.code), '{}') FROM budget_code c WHERE c.program_id = v.program_id) AS codes,
            (SELECT coalesce(json_agg(json_build_object('source', b.source, 'fiscalYear', b.fiscal_year,
                                                        'freeFen', b.appropriated_fen - b.committed_fen - b.spent_fen)), '[]')
               FROM budget_line b WHERE b.program_id = v.program_id) AS lines
       FROM award a JOIN program_version v ON v.id = a.program_version_id WHERE a.id = ANY($1::uuid[])`,
    [awardIds],
  );
