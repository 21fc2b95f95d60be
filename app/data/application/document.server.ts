import type { StoredFile } from "~/platform/storage/storage";
import { raiseCaseVersion } from "../access/held-case.server";
import type { Tx } from "../kernel/db.server";

export interface DocumentToWrite {
  readonly id: string;
  readonly caseId: string;
  /** Key of the program's document, or of the question that asks for a file. */
  readonly requirement: string;
  /** As the person's computer calls it; shown, never used as a path. */
  readonly fileName: string;
  readonly file: StoredFile;
  readonly scan: "notScanned" | "clean";
  readonly uploadedBy: string;
  readonly now: Date;
}

/** Adds a document to a locked case. Its version goes up, so that nobody submits what they have not seen. */
export async function insertDocument(tx: Tx, document: DocumentToWrite): Promise<void> {
  const { id, caseId, requirement, fileName, file, scan, uploadedBy, now } = document;
  const { key: storageKey, size, sha256, contentType } = file;
  await tx.document.create({
    data: {
      id,
      caseId,
      requirement,
      fileName,
      storageKey,
      size,
      sha256,
      contentType,
      scan,
      uploadedBy,
      uploadedAt: now,
    },
    select: { id: true },
  });
  await raiseCaseVersion(tx, caseId);
}

/** Takes a document out of a locked case; the file stays for the record. Null when it is not there. */
export async function removeDocumentRow(
  tx: Tx,
  { id, caseId, now }: { id: string; caseId: string; now: Date },
): Promise<{ sha256: string; requirement: string } | null> {
  const [removed] = await tx.document.updateManyAndReturn({
    where: { id, caseId, removedAt: null },
    data: { removedAt: now },
    select: { sha256: true, requirement: true },
  });
  if (removed) await raiseCaseVersion(tx, caseId);
  return removed ?? null;
}
