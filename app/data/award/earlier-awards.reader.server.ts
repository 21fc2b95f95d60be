import { rows } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** How many awards the company of an application has in its program beside this one, leaving out those that were released. */
export async function countEarlierAwards(applicationId: string): Promise<number> {
  const [row] = await rows<{ n: number }>(
    `SELECT count(w.id) AS n FROM application a
       LEFT JOIN award w ON w.company_id = a.company_id AND w.program_id = a.program_id
        AND w.application_id IS DISTINCT FROM a.id AND ${stands("w")}
      WHERE a.id = $1`,
    [applicationId],
  );
  return row?.n ?? 0;
}
