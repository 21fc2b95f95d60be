import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clock } from "~/platform/clock.server";
import { env, forgetEnv } from "~/platform/env.server";

const folder = mkdtempSync(path.join(os.tmpdir(), "slipway-clock-"));
const file = path.join(folder, "day");

describe("the city's clock", () => {
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T02:30:00Z") });
    vi.stubEnv("DATABASE_URL", "postgresql://localhost/none").stubEnv("SECRET", "s".repeat(32));
    forgetEnv();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
    rmSync(file, { force: true });
    forgetEnv();
  });

  it("is the world's", () => {
    expect(clock().toISOString()).toBe("2026-03-02T02:30:00.000Z");
  });

  it("goes by the day that a test wrote down, and by another as soon as it writes that", () => {
    vi.stubEnv("CITY_CLOCK_FILE", file);
    expect(clock().toISOString()).toBe("2026-03-02T02:30:00.000Z");
    writeFileSync(file, "2027-06-01\n");
    expect(clock().toISOString()).toBe("2027-06-01T02:30:00.000Z");
    writeFileSync(file, "2027-07-01");
    expect(clock().toISOString()).toBe("2027-07-01T02:30:00.000Z");
    writeFileSync(file, "tomorrow");
    expect(clock).toThrow("CITY_CLOCK_FILE holds no date.");
  });

  it("cannot be set in production", () => {
    vi.stubEnv("CITY_CLOCK_FILE", file).stubEnv("NODE_ENV", "production");
    expect(env).toThrow("CITY_CLOCK_FILE: is for tests, and refused in production");
  });
});
