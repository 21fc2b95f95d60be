import type { LineOf } from "~/domain/budget/budget-line";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Tx } from "../kernel/db.server";

/** A line of the budget as people know it. */
export interface LineName extends LineOf {
  readonly program: LocalizedText;
  /** The city's own code; null where it has none. */
  readonly code: string | null;
}

/** The names of lines, whether or not they are there, in their order. */
export const readLineNames = (tx: Tx, lines: readonly LineOf[]): Promise<LineName[]> =>
  tx.rows<LineName & Record<string, unknown>>(
    `SELECT l."programId", l.source, l."fiscalYear",
            (SELECT v.content->'name' FROM program_version v WHERE v.program_id = l."programId"
              ORDER BY v.published_at IS NULL, v.number DESC LIMIT 1) AS program,
            (SELECT c.code FROM budget_code c WHERE c.program_id = l."programId" AND c.source = l.source) AS code
       FROM jsonb_to_recordset($1::jsonb) AS l("programId" uuid, source text, "fiscalYear" int, place int)
      ORDER BY l.place`,
    [JSON.stringify(lines.map((line, place) => ({ ...line, place })))],
  );
