import { closeDatabase, openDatabase } from "~/data/kernel/db.server";
import { startJobs } from "~/jobs/start.server";
import { env } from "~/platform/env.server";
import { within } from "./support/closing";
import { command } from "./support/command";
import { withDatabase } from "./support/database";
import { assertMigrated } from "./support/pool";
import { settle } from "./support/settings";
import { untilAskedToStop } from "./support/signals";

/** How long jobs under way may take when the process is asked to end, in ms. */
const stopMs = 25_000;

await command(() =>
  withDatabase(async (database) => {
    await settle(database);
    const asked = untilAskedToStop();
    openDatabase(database.url, env().DATABASE_POOL_SIZE);
    await assertMigrated();
    const stopJobs = await startJobs(database.url);
    console.log("The worker runs.");
    await asked;
    await within(stopMs, stopJobs().then(closeDatabase));
  }).then(() => process.exit()),
);
