import { rmSync } from "node:fs";
import { tool } from "./prepare/tool.mjs";
import { runChild } from "./support/child";
import { ensureChineseFont, findChromium } from "./support/chromium";
import { command } from "./support/command";
import { playwrightTally, tallyOf, vitestTally } from "./support/results";

const reports = { vitest: "test-results/vitest.json", playwright: "test-results/e2e.json" };

await command(async () => {
  const browser = findChromium();
  ensureChineseFont();
  for (const report of Object.values(reports)) rmSync(report, { force: true });

  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reports.vitest}`];
  const vitest = await runChild([tool("vitest", "vitest"), "run", ...reporters]);
  // Playwright empties test-results when it begins.
  const units = tallyOf(vitest, () => vitestTally(reports.vitest));

  const settings = browser ? { SLIPWAY_CHROMIUM: browser } : undefined;
  const playwright = await runChild([tool("@playwright/test", "playwright"), "test"], settings);
  const journeys = tallyOf(playwright, () => playwrightTally(reports.playwright));

  const failed = units.failed + journeys.failed;
  console.log(`${units.passed + journeys.passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
