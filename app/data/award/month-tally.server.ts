import type { Month } from "~/domain/kernel/time/month";
import type { Reading, Tx } from "../kernel/db.server";

const key = "zone_id, program_id, what, month";
const row = `award_id, day, ${key}`;

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

/** The months whose tally, or whose list of awards, is not what the awards come to, with the slugs of their programs. */
export const talliesApart = (reading: Reading): Promise<{ program: string; month: Month }[]> =>
  reading.rows(
    `WITH happens AS MATERIALIZED (SELECT * FROM award_happens),
          apart AS (
       SELECT program_id, month
         FROM (SELECT ${key}, awards, fen FROM award_month
               UNION ALL SELECT ${key}, -count(*), -sum(fen) FROM happens GROUP BY ${key}) t
        GROUP BY ${key} HAVING sum(t.awards) <> 0 OR sum(t.fen) <> 0
       UNION
       SELECT program_id, month
         FROM (SELECT ${row} FROM happens EXCEPT SELECT ${row} FROM award_happening) missing
       UNION
       SELECT program_id, month
         FROM (SELECT ${row} FROM award_happening EXCEPT SELECT ${row} FROM happens) beyond)
     SELECT DISTINCT p.slug AS program, apart.month FROM apart JOIN program p ON p.id = apart.program_id ORDER BY 1, 2`,
    [],
  );
