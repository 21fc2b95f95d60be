import { type Env, env } from "~/platform/env.server";
import { folderArriving, localFolder } from "./local-folder.server";
import { bucketArriving, s3Bucket } from "./s3-bucket.server";
import type { FileStorage } from "./storage";

const opened = new WeakMap<Env, FileStorage>();

/** The file storage that the environment names. */
export function files(): FileStorage {
  const settings = env();
  const storage = opened.get(settings) ?? storageOf(settings);
  opened.set(settings, storage);
  return storage;
}

/** Where files are until they are whole. */
export const arrivingFolder = (): string => (env().FILES_URL ? bucketArriving : folderArriving(env().FILES_DIR));

function storageOf(settings: Env): FileStorage {
  const { FILES_URL, FILES_DIR, AWS_ACCESS_KEY_ID = "", AWS_SECRET_ACCESS_KEY = "", AWS_SESSION_TOKEN } = settings;
  if (!FILES_URL) return localFolder(FILES_DIR);
  return s3Bucket(FILES_URL, {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    sessionToken: AWS_SESSION_TOKEN,
  });
}
