import { closeDatabase, openDatabase } from "~/data/db.server";
import { startJobs } from "~/jobs/start.server";
import { env } from "~/platform/env.server";
import { command } from "./support/command";
import { withDatabase } from "./support/database";
import { settle } from "./support/settings";
import { untilAskedToStop } from "./support/signals";

await command(() =>
  withDatabase(async ({ url }) => {
    await settle(url);
    const asked = untilAskedToStop();
    openDatabase(url, env().DATABASE_POOL_SIZE);
    const stopJobs = await startJobs(url);
    console.log("The worker runs.");
    await asked;
    await stopJobs();
    await closeDatabase();
  }),
);
