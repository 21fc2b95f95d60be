import { readdir } from "node:fs/promises";
import { rows } from "../kernel/db.server";

/** Whether the database answers and has every migration of this release. */
export async function readiness(): Promise<{ database: boolean; pendingMigrations: string[] }> {
  const released = (await readdir("prisma/migrations", { withFileTypes: true })).filter((each) => each.isDirectory());
  try {
    const applied = await rows<{ migration_name: string }>(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL",
    );
    const done = new Set(applied.map((row) => row.migration_name));
    return { database: true, pendingMigrations: released.map(({ name }) => name).filter((name) => !done.has(name)) };
  } catch {
    return { database: false, pendingMigrations: [] };
  }
}
