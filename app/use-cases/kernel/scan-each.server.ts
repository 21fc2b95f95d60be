import { log } from "~/platform/log.server";
import { scanFile } from "./scan-file.server";

interface Unscanned {
  readonly id: string;
  readonly storageKey: string;
}

/**
 * Scans files one after the other, and stops when the scanner is away again. Returns how many were scanned; one whose file cannot be
 * read is logged and passed over. `note` is given the signature of what was found, null for nothing.
 */
export async function scanEach<File extends Unscanned>(
  found: readonly File[],
  note: (file: File, signature: string | null) => Promise<unknown>,
): Promise<number> {
  let scanned = 0;
  for (const file of found) {
    const verdict = await scanFile(file.storageKey).catch((error: unknown) => {
      // One that cannot be read keeps none after it from being looked at.
      log.error({ err: error, documentId: file.id }, "document cannot be scanned");
      return null;
    });
    if (verdict === null) continue;
    if (verdict.scan === "notScanned") break;
    await note(file, verdict.scan === "infected" ? verdict.signature : null);
    scanned += 1;
  }
  return scanned;
}
