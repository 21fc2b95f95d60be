import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { playwrightTally, tallyOf, vitestTally } from "../../../app/commands/support/results";

const folder = mkdtempSync(path.join(os.tmpdir(), "slipway-results-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = path.join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe("the count of tests", () => {
  it("takes a file that could not be loaded for a failed test", () => {
    const testResults = [
      { status: "passed", assertionResults: [{}, {}] },
      { status: "failed", assertionResults: [{}] },
      { status: "failed", assertionResults: [] },
    ];
    const file = report({ numPassedTests: 2, numFailedTests: 1, testResults });
    expect(vitestTally(file)).toEqual({ passed: 2, failed: 2 });
  });

  it("takes a journey that passed only when repeated, and an error outside of tests, for failed ones", () => {
    const file = report({
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 },
      errors: [{ message: "setup" }],
    });
    expect(playwrightTally(file)).toEqual({ passed: 5, failed: 3 });
  });

  it("has a failed test when the run ended badly, whatever the report says", () => {
    expect(tallyOf(1, () => ({ passed: 4, failed: 0 }))).toEqual({ passed: 4, failed: 1 });
    expect(tallyOf(0, () => ({ passed: 4, failed: 0 }))).toEqual({ passed: 4, failed: 0 });
    expect(tallyOf(1, () => ({ passed: 4, failed: 2 }))).toEqual({ passed: 4, failed: 2 });
  });

  it("has a failed test when there is no report", () => {
    expect(tallyOf(0, () => vitestTally(path.join(folder, "none.json")))).toEqual({ passed: 0, failed: 1 });
  });
});
