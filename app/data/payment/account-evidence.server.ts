import type { StoredFile } from "~/platform/storage/storage";
import { rows, type Tx } from "../kernel/db.server";

/** A file that shows whose an account is. */
export interface AccountEvidence {
  readonly id: string;
  readonly accountId: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
  readonly scan: "notScanned" | "clean" | "infected";
  readonly uploadedAt: Date;
}

const columns = `id, account_id AS "accountId", file_name AS "fileName", content_type AS "contentType", size, sha256, scan::text AS scan, uploaded_at AS "uploadedAt"`;

/** The evidence of an account, the latest first. For who was found to reach it. */
export const readAccountEvidence = (accountId: string): Promise<AccountEvidence[]> =>
  rows<AccountEvidence & Record<string, unknown>>(
    `SELECT ${columns} FROM bank_account_evidence WHERE account_id = $1::uuid ORDER BY id DESC`,
    [accountId],
  );

/** A file of an account as it is handed out; null for one that is not there or has a virus. */
export async function findAccountEvidence(
  accountId: string,
  id: string,
): Promise<(AccountEvidence & { readonly storageKey: string }) | null> {
  const [found] = await rows<AccountEvidence & { storageKey: string } & Record<string, unknown>>(
    `SELECT ${columns}, storage_key AS "storageKey" FROM bank_account_evidence
      WHERE account_id = $1::uuid AND id = $2::uuid AND scan <> 'infected'`,
    [accountId, id],
  );
  return found ?? null;
}

interface EvidenceToWrite {
  readonly id: string;
  readonly accountId: string;
  readonly fileName: string;
  readonly file: StoredFile;
  readonly scan: "notScanned" | "clean";
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
}

export const insertAccountEvidence = (tx: Tx, { file, ...evidence }: EvidenceToWrite): Promise<unknown> => {
  const { key: storageKey, size, sha256, contentType } = file;
  return tx.bankAccountEvidence.create({
    data: { ...evidence, storageKey, size, sha256, contentType },
    select: { id: true },
  });
};

export interface UnscannedEvidence {
  readonly id: string;
  readonly accountId: string;
  readonly storageKey: string;
  readonly sha256: string;
}

/** Evidence that no scanner has looked through, the oldest first. */
export const unscannedEvidence = (most: number): Promise<UnscannedEvidence[]> =>
  rows<UnscannedEvidence & Record<string, unknown>>(
    `SELECT id, account_id AS "accountId", storage_key AS "storageKey", sha256 FROM bank_account_evidence
      WHERE scan = 'notScanned' ORDER BY id LIMIT $1`,
    [most],
  );

/** Notes what a scanner has found first; the account's version goes up where a file is no evidence any more. False where it was noted before. */
export async function writeEvidenceScan(
  tx: Tx,
  { id, accountId }: Pick<UnscannedEvidence, "id" | "accountId">,
  scan: "clean" | "infected",
): Promise<boolean> {
  const { count } = await tx.bankAccountEvidence.updateMany({ where: { id, scan: "notScanned" }, data: { scan } });
  if (count > 0 && scan === "infected")
    await tx.rows(
      `UPDATE bank_account SET version = version + 1 WHERE id = $1::uuid AND state NOT IN ('refused', 'replaced', 'withdrawn')`,
      [accountId],
    );
  return count > 0;
}
