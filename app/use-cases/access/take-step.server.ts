import { transact, type Tx } from "~/data/kernel/db.server";
import { NotFound, StaleVersion } from "~/platform/errors";

/** What a step is taken on, as it stands once it is locked. */
export interface Stepped {
  readonly id: string;
  readonly version: number;
}

/** What a table of steps says to a step: where it leads, or why it may not be taken now. */
export type Verdict<To, Why> = { readonly ok: true; readonly to: To } | ({ readonly ok: false } & Why);

/** How a step reaches its subject. */
export interface Reached<Found extends Stepped> {
  /** Locks all that the step changes, in the one order of locks; null where it is not there. */
  readonly lock: (tx: Tx) => Promise<Found | null>;
  /** Lets the actor go on. Throws NotFound, Forbidden, or Refusal for what keeps this person from it. */
  readonly admit: (found: Found) => void;
  /** The version that was read by whoever takes the step; null for a job, which reads under the lock. */
  readonly readAt: number | null;
  /** What stands now, for showing it beside what was read. */
  readonly current?: (found: Found) => object;
}

/** A change of state, part by part in the order in which they come. */
export interface Step<Found extends Stepped, Known, To, Why, Done> extends Reached<Found> {
  /** What it came to, where just this was brought about before: doing it again changes nothing and tells nobody. */
  readonly already?: (found: Found) => { readonly done: Done } | null;
  /** Reads and works out what the facts are stated from. */
  readonly prepare: (tx: Tx, found: Found) => Promise<Known> | Known;
  /** States every fact and lets the table judge. */
  readonly decide: (found: Found, known: Known) => Verdict<To, Why>;
  /** Throws the refusal in words; a job answers instead. */
  readonly refuse: (
    why: Why,
    refused: { readonly tx: Tx; readonly found: Found; readonly known: Known },
  ) => Promise<Done> | Done;
  /** A job's answer where there is nothing to lock; else it is not found. */
  readonly absent?: () => Done;
  /** Writes all that changes: the subject, its history, and the entry of the log. */
  readonly move: (tx: Tx, found: Found, known: Known, to: To) => Promise<Done>;
  /** Queues what is told of it, and makes what rests on the state that was reached. */
  readonly tell?: (tx: Tx, found: Found, known: Known, done: Done) => Promise<void>;
}

/** Locks a subject and lets the actor go on to it, as it stood when they read it. Throws NotFound, Forbidden and StaleVersion. */
export async function reach<Found extends Stepped>(tx: Tx, { lock, ...reached }: Reached<Found>): Promise<Found> {
  const found = await lock(tx);
  if (!found) throw new NotFound();
  return admitted(found, reached);
}

function admitted<Found extends Stepped>(
  found: Found,
  { admit, readAt, current }: Omit<Reached<Found>, "lock">,
): Found {
  admit(found);
  const { version } = found;
  if (readAt !== null && version !== readAt) throw new StaleVersion(readAt, current?.(found) ?? { version });
  return found;
}

/**
 * Takes a step: locks, admits, states the facts, decides, moves, records and tells, in one transaction. Throws NotFound, Forbidden,
 * StaleVersion when the subject was changed since it was read, and the step's own Refusal.
 */
export function takeStep<Found extends Stepped, Known, To, Why, Done>(
  step: Step<Found, Known, To, Why, Done>,
): Promise<Done> {
  return transact(async (tx) => {
    const found = await step.lock(tx);
    if (!found) {
      if (step.absent) return step.absent();
      throw new NotFound();
    }
    admitted(found, step);
    const before = step.already?.(found);
    if (before) return before.done;
    const known = await step.prepare(tx, found);
    const verdict = step.decide(found, known);
    if (!verdict.ok) return step.refuse(verdict, { tx, found, known });
    const done = await step.move(tx, found, known, verdict.to);
    await step.tell?.(tx, found, known, done);
    return done;
  });
}
