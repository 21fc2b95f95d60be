import { rows } from "../kernel/db.server";

/** So many tries at once, and then one more each time the bucket has emptied by one. */
export interface Pace {
  readonly tries: number;
  /** Milliseconds in which it empties by one. */
  readonly every: number;
}

/** Counts a try, in one statement: of two at the same time each counts. Returns how many milliseconds to wait, 0 when it may go on. */
export async function takeTry(key: string, { tries, every }: Pace, now: Date): Promise<number> {
  const at = (milliseconds: number) => new Date(now.getTime() + milliseconds);
  const latest = at((tries - 1) * every);
  const taken = await rows(
    `INSERT INTO rate_limit AS l (key, clear_at) VALUES ($1, $2)
     ON CONFLICT (key) DO UPDATE SET clear_at = greatest(l.clear_at, $3) + $5 * interval '1 millisecond' WHERE l.clear_at <= $4
     RETURNING key`,
    [key, at(every), now, latest, every],
  );
  if (taken.length > 0) return 0;
  const [full] = await rows<{ clearAt: Date }>(`SELECT clear_at AS "clearAt" FROM rate_limit WHERE key = $1`, [key]);
  return full ? Math.max(1, full.clearAt.getTime() - latest.getTime()) : 1;
}

/** Takes a counted try back. */
export async function returnTry(key: string, { every }: Pace): Promise<void> {
  await rows(`UPDATE rate_limit SET clear_at = clear_at - $2 * interval '1 millisecond' WHERE key = $1`, [key, every]);
}
