import { env } from "~/platform/env.server";
import { scanWithClamd, type ScanVerdict } from "~/platform/scan/clamd.server";
import { files } from "~/platform/storage/files.server";

/** Whether files are scanned here. */
export const scansFiles = (): boolean => env().CLAMD_URL !== undefined;

/** Looks through a stored file for viruses, where a scanner is set. */
export async function scanFile(storageKey: string): Promise<ScanVerdict> {
  const { CLAMD_URL } = env();
  return CLAMD_URL ? scanWithClamd(await files().read(storageKey), CLAMD_URL) : { scan: "notScanned" };
}
