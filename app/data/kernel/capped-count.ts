import { mostCounted } from "~/domain/kernel/list/capped";

/** SQL that counts the rows of `FROM …`, up to one more than pages tell apart. */
export const cappedCount = (from: string): string =>
  `(SELECT count(*) FROM (SELECT ${from} LIMIT ${mostCounted + 1}) counted)`;
