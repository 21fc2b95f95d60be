/** What has become of long work. */
export type TaskState = "waiting" | "running" | "done" | "failed" | "stopped";

export const isOver = (state: TaskState): boolean => state !== "waiting" && state !== "running";

/** A process that did not say for so long that it works on a task is taken to be gone. */
export const silentSeconds = 60;

/** How often a task is taken over from processes that fell silent: work that ends its process is not tried for ever. */
export const mostTakeOvers = 3;

/** How much of a person's work may wait or run at a time. */
export const mostUnderWay = 5;

/** Until when a result of that moment is kept. */
export const resultUntil = (from: Date, keptDays: number): Date => new Date(from.getTime() + keptDays * 86_400_000);
