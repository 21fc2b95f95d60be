import type { z } from "zod";
import type { Reading } from "~/data/kernel/db.server";
import type { Action } from "~/domain/access/matrix";
import type { Reach } from "~/domain/access/reach";
import type { UseCaseContext } from "~/data/access/context";

/** How a piece of work says how far it is. */
export interface Progress {
  /** Says how much there is to do in all. */
  expect(total: number): void;
  /** So much more is done. Lets others run meanwhile; throws where the work is to end here. Called between small batches. */
  advance(count: number): Promise<void>;
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

/** A kind of long work: what it is asked with, who may ask for it, and what it does. */
export interface TaskKind<Params = unknown> {
  readonly params: z.ZodType<Params>;
  /** Who asks for it, and looks at its result, may do one of these somewhere. */
  readonly actions: readonly Action[];
  /** How long the result is kept. */
  readonly keptDays: number;
  /** Does it, with the rights that its owner has at this moment. Reads all it needs as of one moment; changes nothing. */
  readonly run: (ctx: UseCaseContext, raw: unknown, work: Work) => Promise<TaskOutcome>;
}

/** What a run is given: the state of the city as of one moment, where it says how far it is, and where its file goes. */
export interface Work {
  readonly reading: Reading;
  readonly progress: Progress;
  /** The key of the file that it makes, if it makes one. */
  readonly fileKey: string;
}

interface Described<Params> extends Omit<TaskKind<Params>, "run"> {
  readonly run: (ctx: UseCaseContext, params: Params, work: Work) => Promise<TaskOutcome>;
}

/** A kind from its description; the stored parameters are checked before each run. */
export const taskKind = <Params>({ run, ...kind }: Described<Params>): TaskKind<Params> => ({
  ...kind,
  run: (ctx, raw, work) => run(ctx, kind.params.parse(raw), work),
});
