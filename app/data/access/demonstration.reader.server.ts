import { rows } from "../kernel/db.server";

/** The accounts at the domains of these addresses to which somebody can still sign in. */
export const readDemonstrationPeople = (
  listed: readonly string[],
): Promise<{ email: string; passwordHash: string | null }[]> =>
  rows<{ email: string; passwordHash: string | null }>(
    `SELECT email, password_hash AS "passwordHash" FROM user_account
      WHERE disabled_at IS NULL
        AND lower(split_part(email, '@', 2)) IN (SELECT lower(split_part(a, '@', 2)) FROM unnest($1::text[]) a)
      ORDER BY email`,
    [listed],
  );
