import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./tool.mjs";

const fileOf = (/** @type {string} */ name) => path.join(root, "node_modules/.cache/slipway", name);

/**
 * Runs `make` unless its last run saw the same inputs and its product still stands.
 * @param {{ name: string, inputs: string[], without?: string[], product: string, make: () => void }} step paths are relative to the root
 */
export function unlessFresh({ name, inputs, without = [], product, make }) {
  const digest = hashOf(inputs, without);
  const stamp = fileOf(name);
  if (existsSync(path.join(root, product)) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  rmSync(stamp, { force: true });
  make();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

function hashOf(/** @type {string[]} */ inputs, /** @type {string[]} */ without) {
  const hash = createHash("sha256");
  const visit = (/** @type {string} */ relative) => {
    const absolute = path.join(root, relative);
    if (without.includes(relative) || !existsSync(absolute)) return;
    if (statSync(absolute).isDirectory()) {
      for (const entry of readdirSync(absolute).sort()) visit(`${relative}/${entry}`);
    } else {
      hash.update(relative).update("\0").update(readFileSync(absolute)).update("\0");
    }
  };
  inputs.forEach(visit);
  return hash.digest("hex");
}
