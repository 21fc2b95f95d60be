import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { forgetEnv } from "~/platform/env.server";

/** Each file begins with this environment and a folder for files, adds what it wants, and leaves none of it to the next. */
const given = { ...process.env };
const folder = mkdtempSync(path.join(os.tmpdir(), "slipway-files-"));
process.env["FILES_DIR"] = folder;
process.env["PUBLIC_URL"] = "http://localhost:3000";
process.env["SECRET"] = "a secret of the tests, 32 bytes or more";
forgetEnv();

afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in given)) delete process.env[name];
  Object.assign(process.env, given);
  forgetEnv();
  rmSync(folder, { recursive: true, force: true });
});
