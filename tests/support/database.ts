import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A migrated database without rows, for one test file. Drop it in `afterAll`, once its connections are closed. */
export const freshDatabase = (): Promise<TestDatabase> => create(`TEMPLATE "${inject("postgres").template}"`);

/** A database without a table. */
export const emptyDatabase = (): Promise<TestDatabase> => create("TEMPLATE template0");

async function create(template: string): Promise<TestDatabase> {
  const { adminUrl } = inject("postgres");
  const name = `slipway_test_${randomUUID()}`;
  await asAdmin(adminUrl, `CREATE DATABASE "${name}" ${template}`);
  const url = new URL(adminUrl);
  url.pathname = name;
  return { url: url.href, drop: () => asAdmin(adminUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`) };
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
