import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { SetupError } from "../setup-error";
import { program } from "./binaries";
import { answers, databaseUrl } from "./ownership";
import type { Place } from "./place";

const run = promisify(execFile);

/** initdb and pg_ctl on one data folder. */
export class Cluster {
  constructor(private readonly where: Place) {}

  /** Without an UTF-8 locale the database would be SQL_ASCII, and under plain C Chinese would have no trigrams. */
  async initialise(folder: string, passwordFile: string): Promise<void> {
    await this.call("initdb", [
      ...["--pgdata", folder, "--username", "postgres", "--pwfile", passwordFile, "--auth", "scram-sha-256"],
      ...["--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8", "--lc-messages=C", "--no-instructions"],
    ]);
  }

  /** Starts the server in a session of its own, so that Ctrl-C in the terminal reaches Slipway alone. Returns its port. */
  async start(wanted: number | undefined, settings: Readonly<Record<string, string>>): Promise<number> {
    const port = wanted ?? (await freePort());
    const all = { port, listen_addresses: "127.0.0.1", unix_socket_directories: "", ...settings };
    const flags = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
    const log = path.join(this.where.dataDir, "slipway.log");
    await rm(log, { force: true });
    const { dataDir } = this.where;
    await this.call("pg_ctl", ["start", "-D", dataDir, "-l", log, "-w", "-t", "60", "-o", flags.join(" ")]).catch(
      async () => {
        const text = await readFile(log, "utf8").catch(() => "");
        if (/lock file ".*" already exists/.test(text)) {
          throw new SetupError(`The data folder ${dataDir} is in use by another Slipway: stop that one first.`);
        }
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
      const lines = (await readFile(path.join(this.where.dataDir, "postmaster.pid"), "utf8").catch(() => "")).split(
        "\n",
      );
      const [pid, port] = [Number(lines[0]), Number(lines[3])];
      if (!pid || !port || !alive(pid)) return undefined;
      const answer = await answers(databaseUrl(port, password));
      if (answer !== "not yet") return answer === "yes" ? port : undefined;
      await sleep(200);
    }
    return undefined;
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

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
