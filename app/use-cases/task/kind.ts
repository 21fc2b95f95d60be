import type { z } from "zod";
import type { Reading } from "~/data/kernel/db.server";
import type { Reach } from "~/domain/access/reach";
import type { UseCaseContext } from "~/data/access/context";

/** How a piece of work says how far it is. */
export interface Progress {
  /** Says how much there is to do in all. */
  expect(total: number): void;
  /** So much more is done. Lets others run meanwhile; throws where the work is to end here. Called between small batches. */
  advance(count: number): Promise<void>;
  /** The same inside a transaction, which waits for nothing else: what is done is written and a wish to stop heard by a timer beside it. */
  count(count: number): void;
}

/** What a piece of work gives. */
export interface TaskOutcome {
  /** Where what it found lies: only who still reaches all of it is shown the result. */
  readonly reach: Reach;
  /** JSON for a page, or null when all is in the file. */
  readonly found: object | null;
  /** What that comes to, in as little JSON as a line of a list needs. */
  readonly brief?: object;
  readonly file: { readonly key: string; readonly name: string } | null;
}

/**
 * Does a kind of work with the rights that its owner has at this moment. Reads all it needs as of one moment. Most change nothing; one that does
 * changes it in one transaction at its end, and finds it done where it is begun anew.
 */
export type TaskRun = (ctx: UseCaseContext, raw: unknown, work: Work) => Promise<TaskOutcome>;

/** What a run is given: the state of the city as of one moment, where it says how far it is, and where its file goes. */
export interface Work {
  readonly reading: Reading;
  readonly progress: Progress;
  /** The key of the file that it makes, if it makes one. */
  readonly fileKey: string;
}

interface Described<Params> {
  readonly params: z.ZodType<Params>;
  readonly run: (ctx: UseCaseContext, params: Params, work: Work) => Promise<TaskOutcome>;
}

/** A run from its description; the stored parameters are checked before each run. */
export const taskRun =
  <Params>({ params, run }: Described<Params>): TaskRun =>
  (ctx, raw, work) =>
    run(ctx, params.parse(raw), work);
