import { setTimeout as pause } from "node:timers/promises";
import { isOver } from "~/domain/task/task";
import type { UseCaseContext } from "~/data/access/context";
import { type ShownTask, showTask } from "./show-task.server";

const everyMs = 500;

/** After so long whoever still follows asks anew, with the rights that they have then; a process that ends waits no longer. */
const mostMs = 10_000;

export type TaskNews = Pick<ShownTask, "state" | "stopAsked" | "done" | "total">;

const newsOf = ({ state, stopAsked, done, total }: ShownTask): TaskNews => ({ state, stopAsked, done, total });

/**
 * How a piece of the person's own work goes on: as it is now and whenever that has changed, until it is over, some seconds have
 * passed or the signal aborts. Throws NotFound as `showTask` does.
 */
export async function* followTask(ctx: UseCaseContext, id: string, signal: AbortSignal): AsyncGenerator<TaskNews> {
  const until = performance.now() + mostMs;
  let told = "";
  while (!signal.aborted && performance.now() < until) {
    const news = newsOf(await showTask(ctx, id));
    const text = JSON.stringify(news);
    if (text !== told) yield news;
    told = text;
    if (isOver(news.state)) return;
    await pause(everyMs, undefined, { signal }).catch(() => undefined);
  }
}
