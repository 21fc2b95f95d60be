import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  drop(): Promise<void>;
}

/** A migrated database without rows, for one test file. Drop it in `afterAll`, once its connections are closed. */
export const freshDatabase = (): Promise<TestDatabase> => create(`TEMPLATE "${inject("postgres").template}"`);

/** A copy of a database that nobody is connected to. */
export const copiedDatabase = ({ name }: TestDatabase): Promise<TestDatabase> => create(`TEMPLATE "${name}"`);

/** A database without a table. */
export const emptyDatabase = (): Promise<TestDatabase> => create("TEMPLATE template0");

async function create(source: string): Promise<TestDatabase> {
  const { adminUrl, template } = inject("postgres");
  const name = `${template}_${randomUUID()}`;
  await asAdmin(adminUrl, `CREATE DATABASE "${name}" ${source} STRATEGY file_copy`);
  const url = new URL(adminUrl);
  url.pathname = name;
  return { name, url: url.href, drop: () => asAdmin(adminUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`) };
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
