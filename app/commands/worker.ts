import { closeDatabase, openDatabase } from "~/data/kernel/db.server";
import { startJobs } from "~/jobs/start.server";
import { env } from "~/platform/env.server";
import { command } from "./support/command";
import { withDatabase } from "./support/database";
import { assertMigrated } from "./support/pool";
import { settle } from "./support/settings";
import { untilAskedToStop } from "./support/signals";

await command(() =>
  withDatabase(async (database) => {
    await settle(database);
    const asked = untilAskedToStop();
    openDatabase(database.url, env().DATABASE_POOL_SIZE);
    await assertMigrated();
    const stopJobs = await startJobs(database.url);
    console.log("The worker runs.");
    await asked;
    await stopJobs();
    await closeDatabase();
  }),
);
