import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { startMailServer } from "./mail-server";
import { openToPostgres, serverIn } from "./server";

/** A city with nothing in it. */
export interface EmptyCity {
  readonly url: string;
  /** Where the first administrator chooses a password. */
  readonly link: string;
  /** Ends it and takes it away. */
  readonly stop: () => Promise<void>;
}

/** Starts Slipway as its operator does for a city of their own: `npm run admin:create`, then `npm start`. Its mails are with the others of the run. */
export async function startEmptyCity(administrator: string): Promise<EmptyCity> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "slipway-empty-"));
  await openToPostgres(folder);
  const mail = await startMailServer(process.env["SLIPWAY_MAILS"] ?? "");
  const { url, env, start } = await serverIn(path.join(folder, "data"), mail.url);
  const create = [process.execPath, ["app/commands/run.mjs", "admin-create", administrator]] as const;
  const { stdout } = await promisify(execFile)(...create, { env });
  const stop = await start();
  return {
    url,
    link: /https?:\/\/\S+/.exec(stdout)?.[0] ?? "",
    async stop() {
      await stop();
      await mail.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
