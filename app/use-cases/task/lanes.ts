import type { ClaimedTask } from "~/data/task/task.server";

/** Claims a piece of work of none of these kinds. */
type Claim = (busy: readonly string[]) => Promise<ClaimedTask | null>;

/**
 * What a process works on at a time: pieces of different kinds, so that long work of one kind lets others go on beside it. Claims
 * take turns, for each has to know what the one before it has begun.
 */
export class Lanes {
  private readonly kinds = new Set<string>();
  private turn: Promise<unknown> = Promise.resolve();

  begin(claim: Claim): Promise<ClaimedTask | null> {
    const begun = this.turn.then(async () => {
      const task = await claim([...this.kinds]);
      if (task) this.kinds.add(task.kind);
      return task;
    });
    this.turn = begun.catch(() => undefined);
    return begun;
  }

  end({ kind }: Pick<ClaimedTask, "kind">): void {
    this.kinds.delete(kind);
  }
}
