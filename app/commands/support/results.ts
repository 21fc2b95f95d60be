import { readFileSync } from "node:fs";
import { z } from "zod";

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const vitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});
const playwright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** What Vitest's JSON report counts; a file that could not be loaded counts as a failed test. */
export function vitestTally(file: string): Tally {
  const { numPassedTests, numFailedTests, testResults } = vitest.parse(readReport(file));
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/** What Playwright's JSON report counts; a test that passed only when repeated failed. */
export function playwrightTally(file: string): Tally {
  const { stats, errors } = playwright.parse(readReport(file));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

const readReport = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

/** A run that ended badly failed at least once, whatever its report says or whether it wrote one. */
export function tallyOf(exitCode: number, read: () => Tally): Tally {
  try {
    const tally = read();
    return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch {
    return { passed: 0, failed: 1 };
  }
}
