import { createReadStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { newId } from "~/platform/ids";
import { arrive, arriveMade, arriveUpload } from "./arriving.server";
import { placeOf } from "./place-of";
import type { FileStorage } from "./storage";

/** Files under a folder. A file is in its place only once it is whole. */
export function localFolder(folder: string): FileStorage {
  const pathOf = (key: string): string => path.join(folder, placeOf(key));

  async function kept<Written>(fill: (arriving: string) => Promise<Written>): Promise<{ key: string } & Written> {
    const key = newId();
    const arriving = path.join(folder, "arriving", key);
    const written = await arrive(arriving, fill, async () => {
      await mkdir(path.dirname(pathOf(key)), { recursive: true });
      await rename(arriving, pathOf(key));
    });
    return { key, ...written };
  }

  return {
    store: (content) => kept((arriving) => arriveUpload(arriving, content)),
    keep: async (content) => (await kept((arriving) => arriveMade(arriving, content))).key,
    async read(key) {
      await stat(pathOf(key));
      return createReadStream(pathOf(key));
    },
    discard: (key) => rm(pathOf(key), { force: true }),
  };
}
