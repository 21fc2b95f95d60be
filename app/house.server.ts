import { closeDatabase, openDatabase } from "~/data/kernel/db.server";
import { startJobs } from "~/jobs/start.server";
import { env } from "~/platform/env.server";
import { createHandler } from "~/platform/http/handler.server";
import { removeAbandoned } from "~/platform/storage/abandoned.server";
import { arrivingFolder } from "~/platform/storage/files.server";

let stopJobs: (() => Promise<void>) | undefined;

/** What the process that serves the build needs of it: the handler, and the start and end of pool and jobs. */
export const house = {
  createHandler,
  async start(): Promise<void> {
    const { DATABASE_URL, DATABASE_POOL_SIZE, JOBS_IN_PROCESS } = env();
    await removeAbandoned(arrivingFolder(), new Date());
    openDatabase(DATABASE_URL, DATABASE_POOL_SIZE);
    if (JOBS_IN_PROCESS) stopJobs = await startJobs(DATABASE_URL);
  },
  async stop(): Promise<void> {
    await stopJobs?.();
    await closeDatabase();
  },
};
