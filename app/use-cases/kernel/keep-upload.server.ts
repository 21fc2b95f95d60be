import { transact, type Tx } from "~/data/kernel/db.server";
import { cleanLine } from "~/domain/kernel/text/clean";
import { Refusal } from "~/platform/errors";
import { files } from "~/platform/storage/files.server";
import { FileRefused, largestFileMegabytes, type StoredFile } from "~/platform/storage/storage";
import { scanFile } from "./scan-file.server";

/** What takes a file of a person. */
export interface UploadKeeper<Found> {
  /** Locks what takes it and lets the actor go on; throws where no such file is taken. Asked before a byte is read, and again once all are there. */
  readonly open: (tx: Tx) => Promise<Found>;
  /** Writes down where the file is. What is thrown here leaves nothing of it. */
  readonly kept: (
    tx: Tx,
    found: Found,
    arrived: { readonly file: StoredFile; readonly scan: "notScanned" | "clean" },
  ) => Promise<void>;
  /** Nothing is kept of a file with a virus but that it came. */
  readonly infected: (
    tx: Tx,
    found: Found,
    arrived: { readonly file: StoredFile; readonly signature: string },
  ) => Promise<void>;
}

/**
 * Keeps a file, scanned. Throws Refusal (`file.empty`, `file.tooLarge`, `file.type`, `file.cutOff`, `file.password`, `file.infected`) for one
 * that cannot be taken; nothing of it stays.
 */
export async function keepUpload<Found>(
  content: AsyncIterable<Uint8Array>,
  keeper: UploadKeeper<Found>,
): Promise<void> {
  await transact(keeper.open);
  const file = await files().store(content).catch(refused);
  try {
    const verdict = await scanFile(file.key);
    if (verdict.scan === "infected") {
      const { signature } = verdict;
      await transact(async (tx) => keeper.infected(tx, await keeper.open(tx), { file, signature }));
      throw new Refusal("file.infected");
    }
    const { scan } = verdict;
    await transact(async (tx) => keeper.kept(tx, await keeper.open(tx), { file, scan }));
  } catch (error) {
    await files().discard(file.key);
    throw error;
  }
}

/** The last part of what a browser sends as name, with its ending where it is too long. */
export const shownName = (name: string): string =>
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
