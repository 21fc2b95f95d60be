import type { SealPicture } from "~/domain/city/seal";
import type { StoredFile } from "~/platform/storage/storage";
import { asItStands, type Tx } from "../kernel/db.server";

interface SealToWrite extends SealPicture {
  readonly file: StoredFile;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
}

export const insertSeal = (tx: Tx, { file, ...seal }: SealToWrite): Promise<unknown> => {
  const { key: storageKey, size, sha256, contentType } = file;
  return tx.seal.create({ data: { ...seal, storageKey, size, sha256, contentType }, select: { id: true } });
};

/** The file of a seal. */
export interface SealFile {
  readonly storageKey: string;
  readonly contentType: string;
  readonly size: number;
}

/** The file of a seal; who may see it is for whoever asks to say. */
export async function readSeal(id: string): Promise<SealFile | null> {
  const [found] = await asItStands.rows<SealFile & Record<string, unknown>>(
    `SELECT storage_key AS "storageKey", content_type AS "contentType", size FROM seal WHERE id = $1::uuid`,
    [id],
  );
  return found ?? null;
}
