import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { SetupError } from "../setup-error";
import { program } from "./binaries";
import { answers, databaseUrl } from "./ownership";
import { runs } from "./processes";
import type { DatabaseFolder } from "./database-folder";

const run = promisify(execFile);

/** A server that was killed still has the folder, or another has it that does not let us in. */
export class LeftBehind extends Error {}

/** initdb and pg_ctl on one data folder. */
export class Cluster {
  constructor(private readonly where: DatabaseFolder) {}

  /** Without an UTF-8 locale the database would be SQL_ASCII, and under plain C Chinese would have no trigrams. */
  async initialise(folder: string, passwordFile: string): Promise<void> {
    await this.call("initdb", [
      "--pgdata",
      folder,
      "--username",
      "postgres",
      "--pwfile",
      passwordFile,
      "--auth",
      "scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--locale=C.UTF-8",
      "--lc-messages=C",
      "--no-instructions",
    ]);
  }

  /**
   * Starts the server in a session of its own, so that Ctrl-C in the terminal reaches Slipway alone. Returns its port: after a crash the
   * one before, where others may still look for it. Throws LeftBehind while a killed server is not gone, else SetupError.
   */
  async start(wanted: number | undefined, settings: Readonly<Record<string, string>>): Promise<number> {
    const port = wanted ?? (await freePort((await this.lastServer()).port));
    const all = { port, listen_addresses: "127.0.0.1", unix_socket_directories: "", ...settings };
    const flags = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
    const log = path.join(this.where.dataDir, "slipway.log");
    await rm(log, { force: true });
    const { dataDir } = this.where;
    await this.call("pg_ctl", ["start", "-D", dataDir, "-l", log, "-w", "-t", "60", "-o", flags.join(" ")]).catch(
      async () => {
        const text = await readFile(log, "utf8").catch(() => "");
        if (/lock file ".*" already exists|shared memory block .* is still in use/.test(text)) throw new LeftBehind();
        const reason = /FATAL: +(.*)/.exec(text)?.[1] ?? "no reason given";
        throw new SetupError(`The embedded PostgreSQL does not start (${reason}); its log is ${log}.`);
      },
    );
    return port;
  }

  async stop(): Promise<void> {
    await this.call("pg_ctl", ["stop", "-D", this.where.dataDir, "-m", "fast", "-w", "-t", "60"]);
  }

  /** Port of the server that runs on the folder now, if one does; waits for one that is starting or stopping. */
  async answeringPort(password: string): Promise<number | undefined> {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const { pid, port } = await this.lastServer();
      if (!pid || !port || !runs(pid)) return undefined;
      const answer = await answers(databaseUrl(port, password));
      if (answer !== "not yet") return answer === "yes" ? port : undefined;
      await sleep(200);
    }
    return undefined;
  }

  /** Process and port of the server that wrote its file last; 0 where there is none. */
  private async lastServer(): Promise<{ pid: number; port: number }> {
    const text = await readFile(path.join(this.where.dataDir, "postmaster.pid"), "utf8").catch(() => "");
    const lines = text.split("\n");
    return { pid: Number(lines[0]) || 0, port: Number(lines[3]) || 0 };
  }

  private async call(name: "initdb" | "pg_ctl", args: string[]): Promise<void> {
    const env = { ...process.env, LC_ALL: "C" };
    // The server's user may not be allowed into the folder that Slipway was called from.
    await run(program(this.where.bin, name), args, {
      ...this.where.user,
      cwd: path.parse(this.where.dataDir).root,
      env,
    });
  }
}

/** The port asked for where it is free, else another. */
async function freePort(wanted = 0): Promise<number> {
  return probe(wanted).catch(() => probe(0));
}

function probe(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => resolve(free));
    });
  });
}
