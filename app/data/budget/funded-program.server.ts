import type { Tx } from "../kernel/db.server";

/** A program and the sources that a version of it, published or not, has money from. */
export interface FundedProgram {
  readonly id: string;
  /** Null for one of the whole city. */
  readonly zoneId: string | null;
  readonly sources: readonly string[];
}

/** The programs of that many ids that there are. */
export const readFundedPrograms = (tx: Tx, ids: readonly string[]): Promise<FundedProgram[]> =>
  tx.rows<FundedProgram & Record<string, unknown>>(
    `SELECT p.id, p.zone_id AS "zoneId",
            ARRAY(SELECT DISTINCT f->>'source' FROM program_version v CROSS JOIN jsonb_array_elements(v.content->'funding') f
                   WHERE v.program_id = p.id AND f->>'source' IS NOT NULL ORDER BY 1) AS sources
       FROM program p WHERE p.id = ANY($1::uuid[])`,
    [ids],
  );
