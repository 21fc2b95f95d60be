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
