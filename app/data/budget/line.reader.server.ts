import { reachOf } from "~/data/access/reach";
import type { Actor } from "~/domain/access/actor";
import type { Action } from "~/domain/access/matrix";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { asItStands, type Reading, rows } from "../kernel/db.server";
import { type NamedLine, namedLine, newestName } from "./movement.reader.server";

/** A line of the budget with the version of its code; 0 where it has none. */
export interface LineView extends NamedLine {
  readonly codeVersion: number;
}

/** A line of the actor's zones; null otherwise. */
export async function readLine(actor: Actor, id: string, reading: Reading = asItStands): Promise<LineView | null> {
  const { zones } = reachOf(actor, "budget.read");
  const [found] = await reading.rows<{ line: NamedLine; codeVersion: number }>(
    `SELECT ${namedLine} AS line, coalesce((SELECT c.version FROM budget_code c WHERE c.program_id = p.id AND c.source = b.source), 0) AS "codeVersion"
       FROM budget_line b JOIN program p ON p.id = b.program_id
      WHERE b.id = $2::uuid AND ($1::uuid[] IS NULL OR p.zone_id = ANY($1::uuid[]))`,
    [zones, id],
  );
  return found ? { ...found.line, codeVersion: found.codeVersion } : null;
}

interface LinesAsked {
  readonly of?: { readonly programId: string; readonly source: string };
  readonly year?: number | null;
}

/** The lines of the actor's zones, perhaps of one program and source or of one year, by program, source and year. */
export async function readLines(
  actor: Actor,
  { of, year }: LinesAsked = {},
  reading: Reading = asItStands,
): Promise<NamedLine[]> {
  const { zones } = reachOf(actor, "budget.read");
  const found = await reading.rows<{ line: NamedLine }>(
    `SELECT ${namedLine} AS line FROM budget_line b JOIN program p ON p.id = b.program_id
      WHERE ($1::uuid[] IS NULL OR p.zone_id = ANY($1::uuid[])) AND ($2::uuid IS NULL OR (p.id = $2::uuid AND b.source = $3))
        AND ($4::int IS NULL OR b.fiscal_year = $4::int)
      ORDER BY p.number, b.source, b.fiscal_year`,
    [zones, of?.programId ?? null, of?.source ?? null, year ?? null],
  );
  return found.map(({ line }) => line);
}

/** A program that money can be appropriated to, with the sources of its versions. */
export interface FundableProgram {
  readonly id: string;
  readonly name: LocalizedText;
  readonly sources: readonly string[];
}

/** The programs in whose zones the actor may do this, by number. */
export const readFundable = (actor: Actor, action: Action): Promise<FundableProgram[]> =>
  rows<FundableProgram & Record<string, unknown>>(
    `SELECT p.id, ${newestName("p.id")} AS name,
            ARRAY(SELECT DISTINCT f->>'source' FROM program_version v CROSS JOIN jsonb_array_elements(v.content->'funding') f
                   WHERE v.program_id = p.id AND f->>'source' IS NOT NULL ORDER BY 1) AS sources
       FROM program p WHERE $1::uuid[] IS NULL OR p.zone_id = ANY($1::uuid[]) ORDER BY p.number`,
    [reachOf(actor, action).zones],
  );
