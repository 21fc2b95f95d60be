import { createHash } from "node:crypto";

/** The id of a line follows from its run and award, so that whoever proposes it again proposes the same (decision 0063). */
export const lineId = (runId: string, awardId: string): string => {
  const digest = createHash("md5").update(`${runId} ${awardId}`).digest("hex");
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};

/** The same in SQL. */
export const lineIdSql = (run: string, award: string): string => `md5(${run}::text || ' ' || ${award}::text)::uuid`;
