import { transact } from "~/data/kernel/db.server";
import { deleteExpired } from "~/data/access/session.server";
import { deleteTasks, expiredTasks } from "~/data/task/task.server";
import { endedSessionHours, inHours } from "~/domain/access/lifetimes";
import { files } from "~/platform/storage/files.server";

const batch = 500;

/**
 * Deletes sessions that ended two weeks ago (until then a late post finds its person), posts kept too long, and long work
 * whose result has expired, with its file.
 */
export async function forgetExpired(now: Date): Promise<void> {
  await transact((tx) => deleteExpired(tx, now, inHours(now, -endedSessionHours)));
  for (;;) {
    const tasks = await expiredTasks(now, batch);
    // Files first: a row whose file is gone is found again, a file without its row never.
    for (const { storageKey } of tasks) if (storageKey) await files().discard(storageKey);
    await transact((tx) =>
      deleteTasks(
        tx,
        tasks.map(({ id }) => id),
      ),
    );
    if (tasks.length < batch) return;
  }
}
