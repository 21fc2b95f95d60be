/**
 * Runs a command of Slipway after making what it needs: `node app/commands/run.mjs <command> [arguments]`.
 * Only Node's own modules here and in prepare/, for nothing else may be installed yet.
 */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { heap } from "./prepare/heap.mjs";
import { build, compile, generate, install } from "./prepare/steps.mjs";
import { root, say, Stop } from "./prepare/tool.mjs";

const oldest = [20, 19];

/**
 * `parts` is what the command's first argument needs instead.
 * @type {Record<string, { steps: (() => void)[], parts?: Record<string, (() => void)[]>, mode?: string, compiled?: boolean }>}
 */
const commands = {
  start: { steps: [install, generate, build, compile], mode: "production", compiled: true },
  build: { steps: [install, generate, build, compile] },
  dev: { steps: [install, generate], mode: "development" },
  worker: { steps: [install, generate, compile], mode: "production", compiled: true },
  test: {
    steps: [install, generate, build, compile],
    parts: { unit: [install, generate], integration: [install, generate] },
  },
  bench: { steps: [install, generate, build, compile], mode: "production" },
  check: { steps: [install, generate] },
  generate: { steps: [install, generate] },
  migrate: { steps: [install, generate] },
  "migration-new": { steps: [install] },
  seed: { steps: [install, generate] },
  backup: { steps: [install] },
  restore: { steps: [install] },
  "audit-verify": { steps: [install, generate] },
  "ledger-verify": { steps: [install, generate] },
  "keys-rotate": { steps: [install, generate] },
  "admin-create": { steps: [install, generate] },
  doctor: { steps: [install, generate] },
  plan: { steps: [install] },
  ledger: { steps: [install] },
  claims: { steps: [install] },
};

function main() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    throw new Stop(`Slipway needs Node ${oldest.join(".")} or later; this is ${process.versions.node}.`);
  }
  const [name = "", ...rest] = process.argv.slice(2);
  const command = commands[name];
  if (!command) throw new Stop(`There is no command '${name}'. Commands: ${Object.keys(commands).join(", ")}.`);
  for (const step of command.parts?.[rest[0] ?? ""] ?? command.steps) step();
  if (name === "generate" || name === "build") return;

  const script = command.compiled
    ? [...heap, `build/commands/${name}.js`]
    : ["--import", "tsx", `app/commands/${name}.ts`];
  const child = spawn(process.execPath, [...script, ...rest], {
    cwd: root,
    stdio: "inherit",
    // INIT_CWD is where npm was called from; relative paths of arguments begin there.
    env: { INIT_CWD: process.cwd(), ...(command.mode ? { NODE_ENV: command.mode } : {}), ...process.env },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal ?? "SIGTERM"];
  });
}

try {
  main();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exitCode = 1;
}
