import { randomUUID } from "node:crypto";
import http from "node:http";
import type { ClientBase } from "pg";
import { findRights } from "~/data/access/rights.server";
import { inSnapshot } from "~/data/kernel/snapshot.server";
import { actorOf } from "~/domain/access/actor-of";
import { todayIn } from "~/domain/kernel/time/zoned";
import { isTaskKind } from "~/domain/task/kinds";
import { taskRuns } from "~/jobs/kinds/kinds.server";
import { cityTimeZone } from "~/platform/city";
import { newId } from "~/platform/ids";
import type { Progress } from "~/use-cases/task/kind";
import { send } from "../support/load";
import type { Ask } from "../support/messages";

class FirstBatch extends Error {}

/** Ends the work behind its first batch, and keeps how long that took from the count on, in ms. */
class Watch implements Progress {
  batch = NaN;
  private begun = NaN;
  expect(): void {
    this.begun = performance.now();
  }
  count(): void {
    throw new FirstBatch();
  }
  advance(): Promise<void> {
    this.batch = performance.now() - this.begun;
    return Promise.reject(new FirstBatch());
  }
}

/** Puts an export down as its page does, and gives the work behind its first page: reading and writing the rows of one batch. */
export async function exportAsked(base: string, client: ClientBase, page: Ask): Promise<() => Promise<number>> {
  const taskId = randomUUID();
  const agent = new http.Agent();
  const posted: Ask = { ...page, method: "POST", body: new URLSearchParams({ taskId, format: "csv" }).toString() };
  const { status } = await send(agent, base, posted);
  agent.destroy();
  const { rows } = await client.query<{ kind: string; params: unknown; owner_id: string }>(
    "DELETE FROM task WHERE id = $1 RETURNING kind, params, owner_id",
    [taskId],
  );
  const [task] = rows;
  const run = task && isTaskKind(task.kind) ? taskRuns[task.kind] : null;
  if (!task || !run) throw new Error(`${page.path} answers ${status} and puts nothing down.`);
  const now = new Date();
  const today = todayIn(cityTimeZone, now);
  const rights = await findRights(task.owner_id);
  if (!rights) throw new Error("Who exports is gone.");
  const ctx = { actor: actorOf(rights, today), now, today, requestId: taskId };
  return async () => {
    const progress = new Watch();
    const begun = inSnapshot((reading) => run(ctx, task.params, { reading, progress, fileKey: newId() }));
    await begun.catch((error: unknown) => {
      if (!(error instanceof FirstBatch)) throw error;
    });
    return progress.batch;
  };
}
