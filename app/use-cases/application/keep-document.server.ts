import type { UseCaseContext } from "~/data/access/context";
import { insertDocument } from "~/data/application/document.server";
import type { Tx } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import type { StoredFile } from "~/platform/storage/storage";
import { keepUpload, shownName } from "../kernel/keep-upload.server";

export interface Upload {
  readonly caseId: string;
  /** Key of what asks for the document. */
  readonly requirement: string;
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** A document that was kept. */
export interface KeptFile extends Pick<StoredFile, "sha256" | "size"> {
  readonly documentId: string;
  readonly requirement: string;
  readonly scan: "notScanned" | "clean";
}

/** A file that was not kept for a virus. */
export interface InfectedFile extends Pick<StoredFile, "sha256" | "size"> {
  readonly requirement: string;
  readonly signature: string;
}

/** What takes a file: a case of some kind. */
export interface FileTaker<Found> {
  /** Locks the case and lets the actor go on; throws where it takes no such file. Asked before a byte is read, and again once all are there. */
  readonly open: (tx: Tx) => Promise<Found>;
  readonly kept: (tx: Tx, found: Found, file: KeptFile) => Promise<void>;
  /** Nothing is kept of a file with a virus but that it came. */
  readonly infected: (tx: Tx, found: Found, file: InfectedFile) => Promise<void>;
}

/** Keeps a file that a case takes, scanned. Refuses what `keepUpload` refuses. */
export const keepDocument = <Found>(
  ctx: UseCaseContext,
  { caseId, requirement, fileName, content }: Upload,
  taker: FileTaker<Found>,
): Promise<void> =>
  keepUpload<Found>(content, {
    open: taker.open,
    async kept(tx, found, { file, scan }) {
      const documentId = newId();
      const written = { fileName: shownName(fileName), uploadedBy: ctx.actor.userId, now: ctx.now };
      await insertDocument(tx, { id: documentId, caseId, requirement, file, scan, ...written });
      const { sha256, size } = file;
      await taker.kept(tx, found, { documentId, requirement, sha256, size, scan });
    },
    infected: (tx, found, { file: { sha256, size }, signature }) =>
      taker.infected(tx, found, { requirement, sha256, size, signature }),
  });
