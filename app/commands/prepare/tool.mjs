import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Something is missing or failed; the message is the one line that the person at the console reads. */
export class Stop extends Error {}

/** Progress goes to standard error: what a command prints of its own may be data. */
export const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

/**
 * The script of a program that a package brings, to be run by this Node.
 * @param {string} name of the package
 * @param {string} program
 * @returns {string}
 */
export function tool(name, program) {
  const folder = path.join(root, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return path.join(folder, typeof bin === "string" ? bin : bin[program]);
}

/**
 * Runs a script of Node with what it prints on standard error.
 * @param {string[]} script and its arguments
 * @param {string} failure what to say when it fails
 * @param {Record<string, string>} [settings] of its environment
 */
export function runNode(script, failure, settings) {
  const { status } = spawnSync(process.execPath, script, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, ...settings },
  });
  if (status !== 0) throw new Stop(failure);
}
