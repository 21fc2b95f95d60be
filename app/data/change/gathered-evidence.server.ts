import { rows, type Tx } from "../kernel/db.server";

/** Documents that were gathered for a change, of which nothing has come so far. */
export interface GatheredEvidence {
  readonly id: string;
  readonly companyId: string;
}

const nothingCame = `k.kind = 'change' AND NOT EXISTS (SELECT FROM change x WHERE x.id = k.id)`;

/** Those to which nothing was added since a moment, the oldest first. */
export const leftEvidence = (since: Date, most: number): Promise<GatheredEvidence[]> =>
  rows<GatheredEvidence & Record<string, unknown>>(
    `SELECT k.id, k.company_id AS "companyId" FROM case_file k
      WHERE ${nothingCame} AND k.created_at < $1
        AND NOT EXISTS (SELECT FROM document d WHERE d.case_id = k.id AND d.uploaded_at >= $1)
      ORDER BY k.created_at, k.id LIMIT $2::int`,
    [since, most],
  );

/** Locks them, their company held, and takes their documents out; the keys of all files, or null where something came of them meanwhile. */
export async function takeOutGathered(tx: Tx, id: string, now: Date): Promise<string[] | null> {
  const [left] = await tx.rows(`SELECT 1 FROM case_file k WHERE k.id = $1 AND ${nothingCame} FOR UPDATE`, [id]);
  if (!left) return null;
  const taken = await tx.rows<{ storageKey: string }>(
    `UPDATE document SET removed_at = coalesce(removed_at, $2) WHERE case_id = $1 RETURNING storage_key AS "storageKey"`,
    [id, now],
  );
  return taken.map(({ storageKey }) => storageKey);
}

/** Deletes what was taken out with its folder, the company held; false where something came of it, or was added, meanwhile. */
export async function deleteGathered(tx: Tx, id: string): Promise<boolean> {
  const [left] = await tx.rows(
    `SELECT 1 FROM case_file k WHERE k.id = $1 AND ${nothingCame}
        AND NOT EXISTS (SELECT FROM document d WHERE d.case_id = k.id AND d.removed_at IS NULL) FOR UPDATE`,
    [id],
  );
  if (!left) return false;
  await tx.rows(`DELETE FROM document WHERE case_id = $1`, [id]);
  await tx.rows(`DELETE FROM case_file WHERE id = $1`, [id]);
  return true;
}
