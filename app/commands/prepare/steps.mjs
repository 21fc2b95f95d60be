import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { compress } from "./compress.mjs";
import { unlessFresh } from "./stamp.mjs";
import { root, run, say, tool } from "./tool.mjs";

/** Installs the locked dependencies unless npm's own record of what is installed holds them all. */
export function install() {
  if (installed()) return;
  say("Installing the locked dependencies …");
  const ci = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const failure = "The dependencies could not be installed.";
  const npm = process.env.npm_execpath;
  if (npm?.endsWith("npm-cli.js")) run(process.execPath, [npm, ...ci], failure);
  else run(process.platform === "win32" ? "npm.cmd" : "npm", ci, failure);
}

function installed() {
  const record = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const packagesOf = (/** @type {string} */ file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const present = packagesOf(record);
  const locked = packagesOf(path.join(root, "package-lock.json"));
  // Optional packages are those of other platforms.
  return Object.keys(locked).every(
    (name) => name === "" || locked[name].optional || present[name]?.version === locked[name].version,
  );
}

/** Generates the database client. Prisma would download an engine unless it is told of one; generating uses none. */
export function generate() {
  unlessFresh({
    name: "generate",
    inputs: ["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"],
    product: "app/data/generated/client.ts",
    make() {
      say("Generating the database client …");
      run(
        process.execPath,
        [tool("prisma", "prisma"), "generate", "--no-hints"],
        "The database client could not be generated.",
        {
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: "true",
          CHECKPOINT_DISABLE: "1",
        },
      );
    },
  });
}

/** Builds what the server and the browser load. */
export function build() {
  unlessFresh({
    name: "build",
    inputs: [
      "app",
      "public",
      "prisma/schema",
      "vite.config.ts",
      "remix.config.js",
      "tsconfig.json",
      "package-lock.json",
    ],
    without: ["app/data/generated", "app/commands"],
    product: "build/server/index.js",
    make() {
      say("Building …");
      const remix = [tool("@remix-run/dev", "remix"), "vite:build", "--logLevel", "warn"];
      run(process.execPath, remix, "The build failed.", { NODE_ENV: "production" });
      compress(path.join(root, "build/client"));
    },
  });
}

/** Compiles the commands that stay, so that they hold no compiler. */
export function compile() {
  unlessFresh({
    name: "compile",
    inputs: ["app", "prisma", "vite.commands.config.ts", "tsconfig.json", "package-lock.json"],
    without: ["app/routes", "app/ui"],
    product: "build/commands/start.js",
    make() {
      say("Compiling the commands …");
      const vite = [tool("vite", "vite"), "build", "--config", "vite.commands.config.ts", "--logLevel", "warn"];
      run(process.execPath, vite, "The commands could not be compiled.");
    },
  });
}
