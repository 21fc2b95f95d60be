import type { Correction, Makes } from "~/domain/import/makes";
import type { PlacedProblem } from "~/domain/import/problem";
import type { Heads } from "~/domain/import/read-rows";
import type { Reading, Tx } from "../kernel/db.server";

/** What a dry run found. */
export interface CheckedImport {
  readonly rows: number;
  readonly heads: Heads;
  readonly makes: Makes;
  readonly corrections: readonly Correction[];
  readonly zones: readonly (string | null)[];
  readonly problems: readonly PlacedProblem[];
  /** What the rows say, by field; empty where anything is wrong. */
  readonly values: readonly { readonly number: number; readonly row: object }[];
}

/** Corrected months that are kept to be named; their number and sum are among what is made. */
const mostCorrections = 500;

/** Rows that one statement writes. */
const batch = 2_000;

/** Writes what `statement` makes of each batch, which it gets as JSON under `$2`. */
async function inBatches(tx: Tx, id: string, all: readonly object[], statement: string): Promise<void> {
  for (let at = 0; at < all.length; at += batch)
    await tx.rows(statement, [id, JSON.stringify(all.slice(at, at + batch))]);
}

/** Writes what a dry run of a locked import found, in place of what one before it did. */
export async function writeChecked(tx: Tx, id: string, found: CheckedImport, now: Date): Promise<void> {
  const zones = [...new Set(found.zones)];
  await tx.rows("DELETE FROM import_problem WHERE batch_id = $1::uuid", [id]);
  await tx.rows("DELETE FROM import_row WHERE batch_id = $1::uuid", [id]);
  const problems = found.problems.map((problem, position) => ({ position, params: {}, ...problem }));
  await inBatches(
    tx,
    id,
    problems,
    `INSERT INTO import_problem (batch_id, position, "row", "column", code, params, text)
     SELECT $1::uuid, r.position, r."row", r."column", r.code, r.params, r.text
       FROM jsonb_to_recordset($2::jsonb) AS r(position int, "row" int, "column" int, code text, params jsonb, text text)`,
  );
  await inBatches(
    tx,
    id,
    problems.length === 0 ? found.values : [],
    `INSERT INTO import_row (batch_id, number, values)
     SELECT $1::uuid, r.number, r."row" FROM jsonb_to_recordset($2::jsonb) AS r(number int, "row" jsonb)`,
  );
  await tx.rows(
    `UPDATE import_batch SET state = $2::import_state, rows = $3, problems = $4, heads = $5::jsonb, makes = $6::jsonb, zone_ids = $7::uuid[],
            whole_city = $8, checked_at = $9, corrections = $10::jsonb, version = version + 1 WHERE id = $1::uuid`,
    [
      id,
      problems.length === 0 ? "prepared" : "faulty",
      found.rows,
      problems.length,
      JSON.stringify(found.heads),
      JSON.stringify(found.makes),
      zones.filter((zone) => zone !== null),
      zones.includes(null),
      now,
      found.corrections.length === 0 ? null : JSON.stringify(found.corrections.slice(0, mostCorrections)),
    ],
  );
}

/** What the file of an import says, in the order of its rows. */
export const readImportRows = (reading: Reading, id: string): Promise<{ number: number; row: object }[]> =>
  reading.rows(`SELECT number, values AS "row" FROM import_row WHERE batch_id = $1::uuid ORDER BY number`, [id]);
