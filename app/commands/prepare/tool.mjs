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
 * Runs a program, and shows what it printed only if it fails.
 * @param {string} program
 * @param {string[]} arguments_
 * @param {string} failure what to say when it fails
 * @param {Record<string, string>} [settings] of its environment
 */
export function run(program, arguments_, failure, settings) {
  const options = {
    cwd: root,
    env: { ...process.env, ...settings },
    maxBuffer: 2 ** 26,
    shell: program.endsWith(".cmd"),
  };
  const { status, stdout, stderr, error } = spawnSync(program, arguments_, options);
  if (status === 0) return;
  process.stderr.write(stdout ?? "");
  process.stderr.write(stderr ?? "");
  throw new Stop(error ? `${failure} (${error.message})` : failure);
}
