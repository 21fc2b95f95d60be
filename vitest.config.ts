import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "~": fileURLToPath(new URL("./app", import.meta.url)) };

export default defineConfig({
  test: {
    // By default one core of two would stand idle.
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/golden/**/*.test.ts"],
          // Files share what they import: loading it anew for each took longer than the tests.
          isolate: false,
          // Read once in a process, so the same for all files.
          env: {
            DATABASE_URL: "postgresql://localhost/slipway",
            SECRET: "a secret of the tests, 32 bytes or more",
            PUBLIC_URL: "https://slipway.example",
          },
          // Property tests try many cases; a busy machine needs its time for them.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        // Pages are made as they are made for people: by React's build for production, which has no calls of the other one.
        esbuild: { jsxDev: false },
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          // The log reads its level, and React which build of it is meant, when they are imported, before a test could set it.
          env: { LOG_LEVEL: process.env["LOG_LEVEL"] ?? "silent", NODE_ENV: "production" },
          // As above; what a process keeps goes with its database and environment, which are a file's own.
          isolate: false,
          setupFiles: ["tests/support/environment.setup.ts", "tests/support/one-query.setup.ts"],
          globalSetup: ["tests/support/postgres.global.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
