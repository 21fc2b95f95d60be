import PgBoss from "pg-boss";
import { cityTimeZone } from "~/platform/city";
import { clock } from "~/platform/clock.server";
import { log } from "~/platform/log.server";
import { frequent, scheduled } from "./schedule";

/**
 * Starts what runs beside the requests: the frequent work on timers of this process (each locks what it works on, so several
 * processes may run it), the scheduled work through the queue, once in the whole city. Returns the function that lets what is
 * under way finish and stops.
 */
export async function startJobs(databaseUrl: string): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 3, application_name: "slipway-jobs" });
  boss.on("error", (error) => log.error({ err: error }, "the queue reported an error"));
  await boss.start();
  for (const { name, cron, run } of scheduled) {
    await boss.createQueue(name);
    await boss.work(name, () => run(clock()));
    await boss.schedule(name, cron, {}, { tz: cityTimeZone });
  }
  const stops = frequent.flatMap(({ name, seconds, beside = 1, run }) =>
    Array.from({ length: beside }, () => repeat(name, seconds, run)),
  );
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
    await boss.stop({ graceful: true, timeout: 10_000 });
  };
}

/** Runs work again and again, each time so many seconds after it ended. A failure is logged and tried again next time. */
function repeat(
  name: string,
  seconds: number,
  run: (now: Date, ending: AbortSignal) => Promise<unknown>,
): () => Promise<void> {
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const next = () => {
    if (ending.signal.aborted) return;
    timer = setTimeout(() => {
      running = run(clock(), ending.signal)
        .catch((error: unknown) => log.error({ err: error, job: name }, "a job failed"))
        .then(next);
    }, seconds * 1_000);
  };
  next();
  return () => {
    ending.abort();
    clearTimeout(timer);
    return running;
  };
}
