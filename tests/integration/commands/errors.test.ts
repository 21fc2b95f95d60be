import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a command of Slipway and returns how it ended and all that it printed. */
function run(name: string, args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended> {
  const inherited = { ...process.env };
  delete inherited["DATABASE_URL"];
  const script = ["--import", "tsx", `app/commands/${name}.ts`, ...args];
  const child = spawn(process.execPath, script, {
    env: { ...inherited, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += String(chunk)));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, output: output.trim() })));
}

describe("a command that lacks something ends with one line", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "slipway-errors-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("when the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const ended = await run("start", [], { PORT: String(port), DATA_DIR: folder });
    other.close();
    expect(ended).toEqual({ code: 1, output: `Port ${port} is taken: stop what uses it, or set PORT to another.` });
  });

  it("when DATABASE_URL does not answer, without its password", async () => {
    const ended = await run("migrate", [], { DATABASE_URL: "postgresql://clerk:hush@127.0.0.1:1/slipway" });
    expect(ended).toEqual({ code: 1, output: "DATABASE_URL: nothing answers at 127.0.0.1:1 (ECONNREFUSED)." });
  });

  it("and the doctor with the line of its check", async () => {
    const ended = await run("doctor", [], { DATABASE_URL: "postgresql://clerk:hush@127.0.0.1:1/slipway" });
    const why = "DATABASE_URL: nothing answers at 127.0.0.1:1 (ECONNREFUSED).";
    expect(ended).toEqual({ code: 1, output: JSON.stringify({ check: "database", ok: false, why }) });
  });

  it("when DATABASE_URL is refused, without its password", async () => {
    const url = new URL(inject("postgres").adminUrl);
    url.username = "nobody";
    url.password = "hush";
    const { code, output } = await run("migrate", [], { DATABASE_URL: url.href });
    expect(code).toBe(1);
    expect(output).toMatch(/^DATABASE_URL: [^\n]* refuses: [^\n]*$/);
    expect(output).not.toContain("hush");
  });

  it("when DATABASE_URL is no address, without repeating it", async () => {
    const { code, output } = await run("migrate", [], { DATABASE_URL: "clerk:hush@127.0.0.1" });
    expect(code).toBe(1);
    expect(output).toMatch(/^DATABASE_URL is not an address such as [^\n]*$/);
    expect(output).not.toContain("hush");
  });

  it("when an argument is missing", async () => {
    for (const name of ["backup", "restore", "seed", "migration-new"]) {
      const { code, output } = await run(name, [], { DATA_DIR: folder });
      expect(code).toBe(1);
      expect(output).toMatch(/^Usage: npm run [^\n]*$/);
    }
  });
});
