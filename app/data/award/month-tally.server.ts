import type { Month } from "~/domain/kernel/time/month";
import type { Reading, Tx } from "../kernel/db.server";

const key = "zone_id, program_id, what, month";

/** Adds up the rows that are of the same month, so that a page reads one of each; what is added meanwhile stays as it is. */
export const foldMonthTally = (tx: Tx): Promise<unknown> =>
  tx.rows(
    `WITH gone AS (
       DELETE FROM award_month WHERE id IN (
         SELECT id FROM award_month WHERE (${key}) IN (SELECT ${key} FROM award_month GROUP BY ${key} HAVING count(*) > 1)
          ORDER BY id FOR UPDATE SKIP LOCKED)
       RETURNING ${key}, awards, fen)
     INSERT INTO award_month (${key}, awards, fen)
     SELECT ${key}, sum(awards), sum(fen) FROM gone GROUP BY ${key} HAVING sum(awards) <> 0 OR sum(fen) <> 0`,
    [],
  );

/** The months whose tally is not what the awards come to, with the slugs of their programs. */
export const talliesApart = (reading: Reading): Promise<{ program: string; month: Month }[]> =>
  reading.rows(
    `SELECT p.slug AS program, t.month
       FROM (SELECT ${key}, awards, fen FROM award_month
             UNION ALL SELECT ${key}, -count(*), -sum(fen) FROM award_by_month GROUP BY ${key}) t
       JOIN program p ON p.id = t.program_id
      GROUP BY t.zone_id, p.slug, t.what, t.month HAVING sum(t.awards) <> 0 OR sum(t.fen) <> 0
      ORDER BY 1, 2`,
    [],
  );
