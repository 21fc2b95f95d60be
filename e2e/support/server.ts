import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { startMailServer } from "./mail-server";

/**
 * Starts Slipway as `npm start` does, in a data folder of its own with the demonstration city, and a mail server for it; its
 * end takes them away. The specs learn from the environment where they are.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "slipway-e2e-"));
  await openToPostgres(folder);
  const places = {
    SLIPWAY_DATA: path.join(folder, "data"),
    SLIPWAY_MAILS: path.join(folder, "mails"),
    SLIPWAY_SESSIONS: path.join(folder, "sessions"),
    SLIPWAY_SHAPES: path.join(folder, "shapes"),
  };
  await mkdir(places.SLIPWAY_SHAPES);
  const mail = await startMailServer(places.SLIPWAY_MAILS);
  const { url, start } = await serverIn(places.SLIPWAY_DATA, mail.url);
  const stop = await start();
  Object.assign(process.env, places, { SLIPWAY_URL: url });
  return async () => {
    await stop();
    await mail.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** PostgreSQL's user must be able to enter the folder. */
export const openToPostgres = (folder: string): Promise<void> => chmod(folder, 0o755);

/** A Slipway on a free port that keeps its data in this folder: its address, what its commands are told, and how it is started; that gives how it is ended. */
export async function serverIn(data: string, smtpUrl: string) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const told = { DATA_DIR: data, PORT: String(port), LOG_LEVEL: "warn", PUBLIC_URL: url, SMTP_URL: smtpUrl };
  const env = { ...process.env, ...told };
  const start = async (): Promise<() => Promise<void>> => {
    const server = spawn(process.execPath, ["app/commands/run.mjs", "start"], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    await greeting(server);
    return async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
    };
  };
  return { url, env, start };
}

const greeting = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = "";
    server.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const url = /Slipway is at (\S+)/.exec(said)?.[1];
      if (url) resolve(url);
    });
    server.once("exit", (code) => reject(new Error(`Slipway ended with ${code} before it answered.`)));
  });

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
