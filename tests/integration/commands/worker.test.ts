import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { type ParsedMail, simpleParser } from "mailparser";
import PgBoss from "pg-boss";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { prisma, rows, transact } from "~/data/kernel/db.server";
import { createSession } from "~/data/access/session.server";
import { endedSessionHours, inHours } from "~/domain/access/lifetimes";
import { house } from "~/house.server";
import { signUp } from "~/use-cases/access/sign-up.server";
import { freshDatabase, type TestDatabase } from "../../support/database";
import { person, visitor } from "../access/people";

const received: ParsedMail[] = [];
const mailbox = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _session, callback) {
    simpleParser(stream).then((mail) => {
      received.push(mail);
      callback();
    }, callback);
  },
});

const anchors = await mkdtemp(path.join(os.tmpdir(), "slipway-anchors-"));
let database: TestDatabase;
beforeAll(async () => {
  await new Promise<void>((resolve) => mailbox.listen(0, "127.0.0.1", resolve));
  database = await freshDatabase();
  const { port } = mailbox.server.address() as AddressInfo;
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    JOBS_IN_PROCESS: "false",
    ANCHORS_DIR: anchors,
  });
  // The web process of this city: it runs no jobs itself.
  await house.start();
});
afterAll(async () => {
  await house.stop();
  await database.drop();
  await rm(anchors, { recursive: true });
  await new Promise<void>((resolve) => mailbox.close(resolve));
});

/** Starts the command as npm does, and waits for its first line. */
async function startWorker() {
  const child = spawn(process.execPath, ["--import", "tsx", "app/commands/worker.ts"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += String(chunk)));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once("exit", (code, signal) => resolve({ code, signal })),
  );
  await vi.waitFor(() => expect(output).toContain("The worker runs."), { timeout: 60_000, interval: 200 });
  return { child, ended };
}

const unsealed = async (): Promise<number> => (await rows("SELECT FROM audit_unsealed")).length;
const connections = async (): Promise<number> =>
  (await rows(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'slipway-jobs'`))
    .length;

it("the worker seals the audit log, sends mail and does what the queue says, until it is asked to end", async () => {
  const userId = await person("worker@example.cn");
  const longAgo = inHours(new Date(), -endedSessionHours - 1);
  await transact((tx) => createSession(tx, longAgo, { hash: "old", userId, expiresAt: longAgo, userAgent: null }));
  await signUp(visitor(new Date()), { email: "new@example.cn", name: "Chen Hai", locale: "en", to: "/" });
  expect(await unsealed()).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(await unsealed()).toBeGreaterThan(0);

  const { child, ended } = await startWorker();
  await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 30_000, interval: 200 });
  expect(received[0]?.to).toMatchObject({ text: "new@example.cn" });
  await vi.waitFor(async () => expect(await unsealed()).toBe(0), { timeout: 30_000, interval: 200 });

  const queue = new PgBoss({ connectionString: database.url, max: 1, supervise: false, schedule: false });
  await queue.start();
  await queue.send("forget-expired", {});
  await vi.waitFor(async () => expect(await prisma().session.count()).toBe(0), { timeout: 30_000, interval: 200 });
  await queue.stop({ graceful: false });

  expect(await connections()).toBeGreaterThan(0);
  child.kill("SIGTERM");
  expect(await ended).toEqual({ code: 0, signal: null });
  expect(await readdir(anchors)).not.toEqual([]);
  expect(await connections()).toBe(0);
}, 180_000);
