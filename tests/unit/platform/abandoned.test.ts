import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { removeAbandoned } from "~/platform/storage/abandoned.server";

it("of files that never became whole, those that may still be written stay", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "slipway-arriving-"));
  const now = new Date("2026-11-29T12:00:00Z");
  for (const [name, minutes] of [
    ["left", 61],
    ["arriving", 59],
  ] as const) {
    await writeFile(path.join(folder, name), "half");
    const written = new Date(now.getTime() - minutes * 60_000);
    await utimes(path.join(folder, name), written, written);
  }
  await removeAbandoned(folder, now);
  expect(await readdir(folder)).toEqual(["arriving"]);
  await rm(folder, { recursive: true });
  await removeAbandoned(folder, now);
});
