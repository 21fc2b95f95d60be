import { rmSync } from "node:fs";
import { SetupError } from "~/platform/setup-error";
import { tool } from "./prepare/tool.mjs";
import { runChild } from "./support/child";
import { ensureChineseFont, findChromium } from "./support/chromium";
import { command } from "./support/command";
import { playwrightTally, type Tally, tallyOf, vitestTally } from "./support/results";

const reports = { vitest: "test-results/vitest.json", playwright: "test-results/e2e.json" };

async function runVitest(choice: readonly string[]): Promise<Tally> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reports.vitest}`];
  const code = await runChild([tool("vitest", "vitest"), "run", ...reporters, ...choice]);
  // Playwright empties test-results when it begins.
  return tallyOf(code, () => vitestTally(reports.vitest));
}

async function runPlaywright(patterns: readonly string[]): Promise<Tally> {
  const browser = findChromium();
  ensureChineseFont();
  const settings = {
    ...(browser && { SLIPWAY_CHROMIUM: browser }),
    ...(patterns.length > 0 && { SLIPWAY_TRACE: "yes" }),
  };
  const code = await runChild([tool("@playwright/test", "playwright"), "test", ...patterns], settings);
  return tallyOf(code, () => playwrightTally(reports.playwright));
}

/** What each part of the tests runs; a pattern is a piece of a file's path. */
const parts: Readonly<Record<string, (patterns: readonly string[]) => Promise<Tally>>> = {
  unit: (patterns) => runVitest(["--project", "unit", ...patterns]),
  integration: (patterns) => runVitest(["--project", "integration", ...patterns]),
  e2e: runPlaywright,
};

async function runAll(): Promise<Tally> {
  // Whoever has no browser learns it before the long wait.
  findChromium();
  const [units, journeys] = [await runVitest([]), await runPlaywright([])];
  return { passed: units.passed + journeys.passed, failed: units.failed + journeys.failed };
}

await command(async ([part, ...patterns]) => {
  const chosen = part === undefined ? runAll : parts[part];
  if (!chosen) throw new SetupError("Usage: npm test [-- unit|integration|e2e [PATTERN …]]");
  for (const report of Object.values(reports)) rmSync(report, { force: true });
  const { passed, failed } = await chosen(patterns);
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
