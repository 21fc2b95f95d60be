import { defineConfig } from "@playwright/test";

const executablePath = process.env["SLIPWAY_CHROMIUM"];

/** Flags that keep a system's Chromium from calling home; without a sandbox where it runs as root. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Whole cities, each with a server of its own. */
const longest = "**/empty-city.spec.ts";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/support/server.ts",
  // Each waits for other processes a third of the time: three take what two cores have, and four too long for each.
  workers: 3,
  fullyParallel: false,
  // What takes longest begins first, so that no browser is left alone with it in the end.
  projects: [
    { name: "city", testMatch: longest },
    { name: "parts", testIgnore: longest },
  ],
  forbidOnly: Boolean(process.env["CI"]),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    locale: "en-GB",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    // A record of every page takes as long as the page; whoever names some tests gets one of what failed.
    trace: process.env["SLIPWAY_TRACE"] ? "retain-on-failure" : "off",
    launchOptions: executablePath ? { executablePath, args } : { args },
  },
});
