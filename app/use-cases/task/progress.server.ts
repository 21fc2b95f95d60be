import { setImmediate as nextTurn } from "node:timers/promises";
import { type TakenTask, writeProgress } from "~/data/task/task.server";
import type { Progress } from "./kind";

/** Why work ends before it is done: its owner stopped it, this process is ending, or another has taken it over. */
export class EndedEarly extends Error {
  override readonly name = "EndedEarly";
  constructor(readonly why: "stopped" | "interrupted" | "lost") {
    super(why);
  }
}

const everyMs = 1_000;

/** Writes the progress of a claimed task about once a second, which is also its sign of life, and heeds a wish to stop. */
export class TaskProgress implements Progress {
  done = 0;
  total: number | null = null;
  private writtenAt: number;
  private ended: EndedEarly | null = null;

  constructor(
    private readonly claim: TakenTask,
    private readonly clock: () => Date,
    private readonly signal: AbortSignal,
  ) {
    this.writtenAt = claim.claimedAt.getTime();
  }

  expect(total: number): void {
    this.total = total;
  }

  async advance(count: number): Promise<void> {
    this.done += count;
    await nextTurn();
    if (this.clock().getTime() - this.writtenAt >= everyMs) await this.write();
    this.heed();
  }

  count(count: number): void {
    this.done += count;
    this.heed();
  }

  private heed(): void {
    if (this.signal.aborted) throw new EndedEarly("interrupted");
    if (this.ended) throw this.ended;
  }

  /** Also called by a timer, for work that waits long for the database. */
  async write(): Promise<void> {
    const now = this.clock();
    this.writtenAt = now.getTime();
    const written = await writeProgress(this.claim, now, this);
    if (!written) this.ended = new EndedEarly("lost");
    else if (written.stopAsked) this.ended = new EndedEarly("stopped");
  }
}
