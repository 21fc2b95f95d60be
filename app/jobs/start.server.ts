import PgBoss from "pg-boss";
import { log } from "~/platform/log.server";

/** Starts the queue and its schedules on a pool of its own. Returns the function that lets running jobs finish and stops it. */
export async function startJobs(databaseUrl: string): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 3, application_name: "slipway-jobs" });
  boss.on("error", (error) => log.error({ err: error }, "the queue reported an error"));
  await boss.start();
  return () => boss.stop({ graceful: true, timeout: 10_000 });
}
