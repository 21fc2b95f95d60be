import { spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type EmbeddedPostgres, startEmbedded } from "../../../app/platform/postgres/embedded";

const settings = { fsync: "off" };

/** Another process that starts the server on `dataDir`, says its address and lives until it is killed. */
async function anotherSlipway(dataDir: string): Promise<{
  url: string;
  signal(signal: NodeJS.Signals): void;
  kill(): Promise<void>;
}> {
  const module = path.resolve("app/platform/postgres/embedded.ts");
  const script = `import(${JSON.stringify(module)}).then(async ({ startEmbedded }) => {
    console.log((await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, settings: { fsync: "off" } })).url);
  })`;
  const child = spawn(process.execPath, ["--import", "tsx", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise<string>((resolve) =>
    child.stdout.once("data", (line: Buffer) => resolve(String(line).trim())),
  );
  const kill = () =>
    new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.kill("SIGKILL");
    });
  return { url, signal: (signal) => void child.kill(signal), kill };
}

async function using<Result>(
  server: EmbeddedPostgres,
  work: (server: EmbeddedPostgres) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: "array" });
  await client.end();
  return rows.flat();
}

describe("the embedded database", () => {
  let folder: string;
  const dataDir = () => path.join(folder, "postgres");
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "slipway-embedded-"));
    await chmod(folder, 0o755);
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** As a machine does that runs out of memory. */
  async function killServer(): Promise<void> {
    const [pid] = (await readFile(path.join(dataDir(), "postmaster.pid"), "utf8")).split("\n");
    process.kill(Number(pid), "SIGKILL");
  }

  it("holds UTF-8 and listens on this machine alone", async () => {
    const url = await using(await startEmbedded({ dataDir: dataDir(), settings }), async (server) => {
      expect(await ask(server.url, "SHOW server_encoding")).toEqual(["UTF8"]);
      expect(await ask(server.url, "SHOW listen_addresses")).toEqual(["127.0.0.1"]);
      const locale = "SELECT datlocprovider::text, datlocale FROM pg_database WHERE datname = 'slipway'";
      expect(await ask(server.url, locale)).toEqual(["b", "C.UTF-8"]);
      return server.url;
    });
    await expect(ask(url, "SELECT 1")).rejects.toThrow();
  });

  it("lets one of two that begin at the same moment have a new folder, and that one alone", async () => {
    const contested = path.join(folder, "contested");
    const begun = await Promise.allSettled([1, 2].map(() => startEmbedded({ dataDir: contested, settings })));
    expect(begun.flatMap((each) => (each.status === "rejected" ? [String(each.reason)] : []))).toEqual([
      expect.stringContaining("is in use by another Slipway"),
    ]);
    for (const each of begun) if (each.status === "fulfilled") await each.value.stop();
    await using(await startEmbedded({ dataDir: contested, settings }), async ({ url }) =>
      expect(await ask(url, "SELECT 1")).toEqual([1]),
    );
  });

  it("keeps what was written, and its password from others", async () => {
    await using(await startEmbedded({ dataDir: dataDir(), settings }), ({ url }) =>
      ask(url, "CREATE TABLE kept AS SELECT '大连' AS city"),
    );
    await using(await startEmbedded({ dataDir: dataDir(), settings }), async ({ url }) => {
      expect(await ask(url, "SELECT city FROM kept")).toEqual(["大连"]);
    });
    expect((await stat(`${dataDir()}.password`)).mode & 0o777).toBe(0o600);
  });

  it("is refused to a second Slipway, which may only join, and taken over from a killed one", async () => {
    const other = await anotherSlipway(dataDir());
    await expect(startEmbedded({ dataDir: dataDir(), settings })).rejects.toThrow(/in use by another Slipway/);
    await using(await startEmbedded({ dataDir: dataDir(), settings, join: true }), async ({ url }) => {
      expect(url).toBe(other.url);
    });
    expect(await ask(other.url, "SELECT 1")).toEqual([1]);
    await other.kill();
    await using(await startEmbedded({ dataDir: dataDir(), settings }), async ({ url }) => {
      expect(url).toBe(other.url);
    });
    await expect(ask(other.url, "SELECT 1")).rejects.toThrow();
  });

  it("is started again at its address when it dies, and goes down with its Slipway", async () => {
    const server = await startEmbedded({ dataDir: dataDir(), settings });
    await using(server, async ({ url }) => {
      await killServer();
      await vi.waitFor(async () => expect(await ask(url, "SELECT 1")).toEqual([1]), { timeout: 20_000, interval: 200 });
    });
    await expect(ask(server.url, "SELECT 1")).rejects.toThrow();
  });

  it("is not taken away by a second one that started it while the first was without it", async () => {
    const first = await anotherSlipway(dataDir());
    first.signal("SIGSTOP");
    await killServer();
    await using(await startEmbedded({ dataDir: dataDir(), settings }), async ({ url }) => {
      expect(url).toBe(first.url);
      first.signal("SIGCONT");
      const claims = "SELECT count(*)::int FROM pg_stat_activity WHERE application_name LIKE 'slipway-owner%'";
      await vi.waitFor(async () => expect(await ask(url, claims)).toEqual([2]), { timeout: 20_000, interval: 100 });
    });
    expect(await ask(first.url, "SELECT 1")).toEqual([1]);
    await expect(startEmbedded({ dataDir: dataDir(), settings })).rejects.toThrow(/in use by another Slipway/);
    await first.kill();
    await using(await startEmbedded({ dataDir: dataDir(), settings }), ({ url }) => ask(url, "SELECT 1"));
  });

  it("starts right after Slipway and server were killed together", async () => {
    for (let round = 0; round < 3; round += 1) {
      const other = await anotherSlipway(dataDir());
      await Promise.all([other.kill(), killServer()]);
      await using(await startEmbedded({ dataDir: dataDir(), settings }), async ({ url }) =>
        expect(await ask(url, "SELECT 1")).toEqual([1]),
      );
    }
  });

  it("says in one line why the server does not start", async () => {
    const configuration = path.join(dataDir(), "postgresql.conf");
    const good = await readFile(configuration, "utf8");
    await writeFile(configuration, `${good}\nshared_buffers = nonsense\n`);
    await expect(startEmbedded({ dataDir: dataDir(), settings })).rejects.toThrow(
      /^The embedded PostgreSQL does not start [^\n]+$/,
    );
    await writeFile(configuration, good);
  });
});
