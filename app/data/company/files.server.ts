import type { StoredFile } from "~/platform/storage/storage";
import { asItStands, type Reading, type Tx } from "../kernel/db.server";

/** A paper of a company outside a case. */
export interface CompanyFile {
  readonly id: string;
  /** What it was shown for; null where intake added it. */
  readonly ownershipId: string | null;
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
  readonly scan: "notScanned" | "clean" | "infected";
  readonly storageKey: string;
  readonly uploadedAt: Date;
}

const columns = `id, ownership_id AS "ownershipId", file_name AS "fileName", content_type AS "contentType", size, sha256, scan::text AS scan,
  storage_key AS "storageKey", uploaded_at AS "uploadedAt"`;

/** The papers of a company, or those shown for a request of ownership, the latest first. For who was found to reach them. */
export const readCompanyFiles = (
  { companyId, ownershipId = null }: { readonly companyId: string; readonly ownershipId?: string | null },
  { rows }: Reading = asItStands,
): Promise<CompanyFile[]> =>
  rows<CompanyFile & Record<string, unknown>>(
    `SELECT ${columns} FROM company_file WHERE company_id = $1::uuid AND ($2::uuid IS NULL OR ownership_id = $2::uuid) ORDER BY id DESC`,
    [companyId, ownershipId],
  );

export const insertCompanyFile = (
  tx: Tx,
  {
    file: { key: storageKey, size, sha256, contentType },
    ...written
  }: {
    readonly id: string;
    readonly companyId: string;
    readonly ownershipId: string | null;
    readonly fileName: string;
    readonly file: StoredFile;
    readonly scan: "notScanned" | "clean";
    readonly uploadedBy: string;
    readonly uploadedAt: Date;
  },
): Promise<unknown> =>
  tx.companyFile.create({ data: { ...written, storageKey, size, sha256, contentType }, select: { id: true } });

export interface UnscannedCompanyFile {
  readonly id: string;
  readonly companyId: string;
  readonly storageKey: string;
  readonly sha256: string;
}

/** Papers that no scanner has looked through, the oldest first. */
export const unscannedCompanyFiles = (most: number): Promise<UnscannedCompanyFile[]> =>
  asItStands.rows<UnscannedCompanyFile & Record<string, unknown>>(
    `SELECT id, company_id AS "companyId", storage_key AS "storageKey", sha256 FROM company_file WHERE scan = 'notScanned' ORDER BY id LIMIT $1`,
    [most],
  );

/** Notes what a scanner has found first; false where it was noted before. */
export async function writeCompanyFileScan(tx: Tx, id: string, scan: "clean" | "infected"): Promise<boolean> {
  const { count } = await tx.companyFile.updateMany({ where: { id, scan: "notScanned" }, data: { scan } });
  return count > 0;
}
