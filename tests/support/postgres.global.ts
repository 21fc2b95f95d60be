import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../../app/platform/postgres/embedded";
import { migrate } from "../../prisma/migrate/apply";
import { removeLeftovers, serverFolder } from "./leftovers";

declare module "vitest" {
  interface ProvidedContext {
    /** A server for databases named after the migrated one that they copy, and a folder for the files of seeded ones. */
    postgres: { adminUrl: string; template: string; files: string };
  }
}

/** One server for all integration tests: TEST_DATABASE_URL, else an embedded one. Migrated once, copied per test file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer();
  const template = `slipway_template_${process.pid}`;
  const admin = new pg.Client(server.adminUrl);
  await admin.connect();
  await admin.query(`CREATE DATABASE "${template}"`);
  const url = new URL(server.adminUrl);
  url.pathname = template;
  await migrate(url.href);
  const files = await mkdtemp(path.join(os.tmpdir(), "slipway-seeded-"));
  project.provide("postgres", { adminUrl: server.adminUrl, template, files });
  return async () => {
    const made = await admin.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
      [template],
    );
    for (const { datname } of made.rows) await admin.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
    await rm(files, { recursive: true, force: true });
    await admin.end();
    await server.stop();
  };
}

async function testServer(): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  const adminUrl = process.env["TEST_DATABASE_URL"];
  if (adminUrl) return { adminUrl, stop: () => Promise.resolve() };
  // Another run may be at the same leftovers.
  await removeLeftovers().catch(() => undefined);
  const folder = await serverFolder();
  // Databases of a minute are worth neither compiled plans nor cleaning.
  const hasty = { jit: "off", autovacuum: "off", fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const settings = { ...hasty, max_connections: "200" };
  const server = await startEmbedded({ dataDir: path.join(folder, "postgres"), settings });
  return {
    adminUrl: server.adminUrl,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}
