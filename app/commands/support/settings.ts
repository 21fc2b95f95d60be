import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { CommandDatabase } from "./database";
import { anchorsDir, dataDir, filesDir } from "./folders";

/** Completes the environment that the application reads with what follows from the database, the port and the data folder. */
export async function settle({ url, embedded }: CommandDatabase, port = 3000): Promise<void> {
  await closeToOthers();
  process.env["DATABASE_URL"] = url;
  process.env["PUBLIC_URL"] ??= `http://localhost:${port}`;
  process.env["FILES_DIR"] = filesDir();
  process.env["ANCHORS_DIR"] = anchorsDir();
  process.env["SECRET"] ??= await keptSecret(embedded);
}

/** The data folder, as earlier releases left it, is for its user alone; as root, PostgreSQL's user passes through it. */
async function closeToOthers(): Promise<void> {
  await mkdir(dataDir(), { recursive: true });
  await chmod(dataDir(), process.getuid?.() === 0 ? 0o711 : 0o700);
  for (const name of ["files", "anchors"]) await chmod(path.join(dataDir(), name), 0o700).catch(() => undefined);
}

/** A secret made once for this data folder, so that what it encrypts can be read after a restart. */
async function keptSecret(embedded: boolean): Promise<string> {
  const file = path.join(dataDir(), "secret");
  if (!existsSync(file)) {
    await writeFile(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
    if (!embedded)
      console.error(
        `SECRET is not set: one was made and is kept in ${file}; every process of this database needs the same.`,
      );
  }
  return readFile(file, "utf8");
}
