import { env } from "~/platform/env.server";
import { localFolder } from "./local-folder.server";
import type { FileStorage } from "./storage";

let opened: FileStorage | undefined;

/** The file storage of this process. */
export const files = (): FileStorage => (opened ??= localFolder(env().FILES_DIR));
