import { execFile } from "node:child_process";
import { tool } from "./prepare/tool.mjs";
import { command } from "./support/command";

interface Check {
  readonly name: string;
  readonly script: readonly string[];
}

/** The checks make much that is soon forgotten: with room for it they take a tenth less of the processor, and up to a quarter. */
const youngHeap = "--max-semi-space-size=64";

const checks: readonly Check[] = [
  { name: "lint", script: [tool("oxlint", "oxlint")] },
  { name: "the house's own rules", script: [tool("eslint", "eslint"), "."] },
  { name: "types", script: [tool("typescript-7", "tsc"), "--noEmit"] },
  { name: "formatting", script: [tool("oxfmt", "oxfmt"), "--check", "."] },
  {
    name: "contracts",
    script: [tool("dependency-cruiser", "depcruise"), "app", "--config", ".dependency-cruiser.cjs"],
  },
  { name: "repeats", script: ["--import", "tsx", "app/commands/repeats.ts"] },
  { name: "unused code", script: [tool("knip", "knip"), "--no-progress"] },
  {
    name: "code that only tests use",
    script: [tool("knip", "knip"), "--production", "--exclude", "types", "--no-progress"],
  },
];

/** Runs one check and shows what it said when it is done. */
function run({ name, script }: Check): Promise<boolean> {
  const begun = Date.now();
  return new Promise((resolve) => {
    execFile(process.execPath, [youngHeap, ...script], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const seconds = ((Date.now() - begun) / 1000).toFixed(1);
      console.log(`${error ? "FAILED" : "ok"}  ${name}  ${seconds} s`);
      if (error) console.log(`${stdout}${stderr}`.trim());
      resolve(!error);
    });
  });
}

/** Takes checks off the queue until none is left. */
async function work(queue: Check[], failed: string[]): Promise<void> {
  for (let check = queue.shift(); check; check = queue.shift()) {
    if (!(await run(check))) failed.push(check.name);
  }
}

await command(async () => {
  const queue = [...checks];
  const failed: string[] = [];
  await Promise.all([work(queue, failed), work(queue, failed)]);
  console.log(failed.length === 0 ? "All checks hold." : `Failed: ${failed.join(", ")}.`);
  if (failed.length > 0) process.exitCode = 1;
});
