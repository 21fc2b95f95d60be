import { env } from "~/platform/env.server";
import { localFolder } from "./local-folder.server";
import { s3Bucket } from "./s3-bucket.server";
import type { FileStorage } from "./storage";

let opened: FileStorage | undefined;

/** The file storage of this process. */
export const files = (): FileStorage => (opened ??= storageOf(env()));

function storageOf(settings: ReturnType<typeof env>): FileStorage {
  const { FILES_URL, FILES_DIR, AWS_ACCESS_KEY_ID = "", AWS_SECRET_ACCESS_KEY = "", AWS_SESSION_TOKEN } = settings;
  if (!FILES_URL) return localFolder(FILES_DIR);
  return s3Bucket(FILES_URL, {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    sessionToken: AWS_SESSION_TOKEN,
  });
}
