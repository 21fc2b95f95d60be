import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { halfMadeName, removeHalfMade } from "~/platform/postgres/half-made";

it("of databases whose making was cut off, those of living processes stay, and all that is no such database", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "slipway-half-made-"));
  const dataDir = path.join(folder, "postgres");
  const { pid: dead } = spawnSync("true");
  const own = path.basename(halfMadeName(dataDir));
  const [living, old] = [process.ppid, new Date(Date.now() - 3_700_000)];
  const kept = [
    "postgres",
    `postgres.${living}-00000000000a`,
    "postgres.00000000000b",
    "postgres.backup-of-2026",
    `other.${dead}-00000000000c`,
    own,
  ];
  const gone = [`postgres.${dead}-00000000000d`, `postgres.${process.pid}-00000000000e`, "postgres.00000000000f"];
  for (const name of [...kept, ...gone]) {
    await mkdir(path.join(folder, name));
    await writeFile(path.join(folder, name, "PG_VERSION"), "18");
  }
  for (const name of [`postgres.password`, `${own}.password`, `postgres.${dead}-00000000000d.password`])
    await writeFile(path.join(folder, name), "secret");
  await utimes(path.join(folder, "postgres.00000000000f"), old, old);
  await removeHalfMade(dataDir);
  expect((await readdir(folder)).sort()).toEqual([...kept, "postgres.password", `${own}.password`].sort());
  await rm(folder, { recursive: true });
});
