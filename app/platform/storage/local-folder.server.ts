import { createReadStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { newId } from "~/platform/ids";
import { arrive, arriveMade, arriveUpload } from "./arriving.server";
import { placeOf } from "./place-of";
import type { FileStorage } from "./storage";

export const folderArriving = (folder: string): string => path.join(folder, "arriving");

/** Files under a folder. A file is in its place only once it is whole. */
export function localFolder(folder: string): FileStorage {
  const pathOf = (key: string): string => path.join(folder, placeOf(key));

  const arrivingAt = (key: string): string => path.join(folderArriving(folder), key);

  async function kept<Written>(key: string, fill: (arriving: string) => Promise<Written>) {
    const arriving = arrivingAt(key);
    const written = await arrive(arriving, fill, async () => {
      await mkdir(path.dirname(pathOf(key)), { recursive: true });
      await rename(arriving, pathOf(key));
    });
    return { key, ...written };
  }

  return {
    store: (content) => kept(newId(), (arriving) => arriveUpload(arriving, content)),
    async keep(content, key) {
      await kept(key, (arriving) => arriveMade(arriving, content));
    },
    async read(key) {
      await stat(pathOf(key));
      return createReadStream(pathOf(key));
    },
    async discard(key) {
      for (const place of [arrivingAt(key), pathOf(key)]) await rm(place, { force: true });
    },
  };
}
