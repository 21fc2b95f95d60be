import type { UseCaseContext } from "~/data/access/context";
import { insertDocument } from "~/data/application/document.server";
import { transact, type Tx } from "~/data/kernel/db.server";
import { Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { files } from "~/platform/storage/files.server";
import { FileRefused, largestFileMegabytes, type StoredFile } from "~/platform/storage/storage";
import { cleanLine } from "~/domain/kernel/text/clean";
import { scanFile } from "./scan-file.server";

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

/**
 * Keeps a file that a case takes, scanned. Throws Refusal (`file.empty`, `file.tooLarge`, `file.type`, `file.cutOff`, `file.password`,
 * `file.infected`) for a file that cannot be taken; nothing of it stays.
 */
export async function keepDocument<Found>(ctx: UseCaseContext, upload: Upload, taker: FileTaker<Found>): Promise<void> {
  await transact(taker.open);
  const file = await files().store(upload.content).catch(refused);
  try {
    const verdict = await scanFile(file.key);
    if (verdict.scan === "infected") return await refuseInfected(upload, file, verdict.signature, taker);
    const { scan } = verdict;
    await transact(async (tx) => {
      const found = await taker.open(tx);
      const documentId = newId();
      const { caseId, requirement } = upload;
      const written = { fileName: baseName(upload.fileName), uploadedBy: ctx.actor.userId, now: ctx.now };
      await insertDocument(tx, { id: documentId, caseId, requirement, file, scan, ...written });
      const { sha256, size } = file;
      await taker.kept(tx, found, { documentId, requirement, sha256, size, scan });
    });
  } catch (error) {
    await files().discard(file.key);
    throw error;
  }
}

async function refuseInfected<Found>(
  { requirement }: Upload,
  { sha256, size }: StoredFile,
  signature: string,
  taker: FileTaker<Found>,
): Promise<never> {
  await transact(async (tx) => taker.infected(tx, await taker.open(tx), { requirement, sha256, size, signature }));
  throw new Refusal("file.infected");
}

/** The last part of what a browser sends as name, with its ending where it is too long. */
const baseName = (name: string): string =>
  [...cleanLine(name.split(/[\\/]/).at(-1) ?? "")].slice(-200).join("") || "document";

const reasons = {
  fileEmpty: "file.empty",
  fileTooLarge: "file.tooLarge",
  fileType: "file.type",
  fileCutOff: "file.cutOff",
  filePassword: "file.password",
} as const;

function refused(error: unknown): never {
  if (!(error instanceof FileRefused)) throw error;
  throw new Refusal(reasons[error.reason], { max: largestFileMegabytes });
}
