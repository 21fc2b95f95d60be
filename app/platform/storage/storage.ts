import type { Readable } from "node:stream";

/** Content types that are taken, by their magic bytes; what the browser says of a file counts for nothing. */
export const acceptedTypes = ["application/pdf", "image/jpeg", "image/png"] as const;
export type AcceptedType = (typeof acceptedTypes)[number];

/** The most that a file may hold, in MB. Texts name it through `~/i18n/file-limit`. */
export const largestFileMegabytes = 20;

/** Most bytes that a file may have. */
export const largestFile = largestFileMegabytes * 1024 * 1024;

export interface StoredFile {
  readonly key: string;
  readonly size: number;
  /** Lower-case hex, 64 characters. */
  readonly sha256: string;
  readonly contentType: AcceptedType;
}

/** Why a file was not kept. Nothing of it is left behind. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
  constructor(readonly reason: "fileEmpty" | "fileTooLarge" | "fileType" | "fileCutOff" | "filePassword") {
    super(reason);
  }
}

/** Where documents are kept. A key is given at storing and means nothing outside. */
export interface FileStorage {
  /** Keeps the bytes as they come. Throws FileRefused for an empty or too large file, one of another type, and one that nobody can open. */
  store(content: AsyncIterable<Uint8Array>): Promise<StoredFile>;
  /** Keeps what Slipway made itself, of any type and size, under a key that nothing has. Where the content fails nothing is kept. */
  keep(content: AsyncIterable<Uint8Array>, key: string): Promise<void>;
  /** The bytes of a file that is there. */
  read(key: string): Promise<Readable>;
  /** Forgets a file, and what has arrived of one; one that is not there is no error. */
  discard(key: string): Promise<void>;
}
