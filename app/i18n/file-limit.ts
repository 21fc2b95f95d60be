import { largestFileMegabytes } from "~/platform/storage/storage";

/** The most that a file may hold, in MB, as a placeholder of texts. */
export const fileLimit = { size: largestFileMegabytes } as const;
