import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { fileTypeFromFile } from "file-type";
import { newId } from "~/platform/ids";
import { acceptedTypes, type AcceptedType, FileRefused, type FileStorage, largestFile } from "./storage";

const isAccepted = (mime: string | undefined): mime is AcceptedType =>
  (acceptedTypes as readonly (string | undefined)[]).includes(mime);

/** Files under a folder, spread over subfolders by the last two characters of their key. */
export function localFolder(folder: string): FileStorage {
  const placeOf = (key: string): string => {
    if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error(`Not a storage key: ${key}`);
    return path.join(folder, key.slice(-2), key);
  };

  /** Lets `write` fill a file that is in its place only once it is whole, or not at all. */
  async function arrive<Written>(write: (arriving: string) => Promise<Written>): Promise<{ key: string } & Written> {
    const key = newId();
    const arriving = path.join(folder, "arriving", key);
    await mkdir(path.dirname(arriving), { recursive: true });
    try {
      const written = await write(arriving);
      await mkdir(path.dirname(placeOf(key)), { recursive: true });
      await rename(arriving, placeOf(key));
      return { key, ...written };
    } catch (error) {
      await rm(arriving, { force: true });
      throw error;
    }
  }

  return {
    store: (content) =>
      arrive(async (arriving) => {
        const written = await write(arriving, content, largestFile);
        if (written.size === 0) throw new FileRefused("fileEmpty");
        const type = (await fileTypeFromFile(arriving))?.mime;
        if (!isAccepted(type)) throw new FileRefused("fileType");
        return { ...written, contentType: type };
      }),
    keep: async (content) => (await arrive((arriving) => write(arriving, content, Number.POSITIVE_INFINITY))).key,
    async read(key) {
      await stat(placeOf(key));
      return createReadStream(placeOf(key));
    },
    discard: (key) => rm(placeOf(key), { force: true }),
  };
}

async function write(
  place: string,
  content: AsyncIterable<Uint8Array>,
  largest: number,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash("sha256");
  const file = await open(place, "wx");
  let size = 0;
  try {
    for await (const chunk of content) {
      size += chunk.byteLength;
      if (size > largest) throw new FileRefused("fileTooLarge");
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    // On disk before the database says that it is there.
    await file.sync();
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest("hex") };
}
