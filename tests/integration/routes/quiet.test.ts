import { expect, it } from "vitest";
import { log } from "~/platform/log.server";

/** Whoever runs the tests may ask for the log. */
const asked = (process.env["LOG_LEVEL"] ?? "silent") !== "silent";

it.skipIf(asked)("requests of tests write nothing among their results", () => {
  expect(log.isLevelEnabled("error")).toBe(false);
});
