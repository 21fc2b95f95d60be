import path from "node:path";

/** Where the embedded database, uploaded files and a generated secret lie. */
export const dataDir = (): string => path.resolve(process.env["DATA_DIR"] ?? ".data");

/** Where uploaded files lie. */
export const filesDir = (): string => path.resolve(process.env["FILES_DIR"] ?? path.join(dataDir(), "files"));

/** Where the heads of the audit log are kept, outside the database. */
export const anchorsDir = (): string => path.resolve(process.env["ANCHORS_DIR"] ?? path.join(dataDir(), "anchors"));

/** A path that was typed, taken from where npm was called. */
export const typedPath = (typed: string): string => path.resolve(process.env["INIT_CWD"] ?? ".", typed);
