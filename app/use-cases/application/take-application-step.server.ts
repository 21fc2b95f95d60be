import { type Due, moveState, type Step as Move } from "~/data/application/application.server";
import { recordAudit } from "~/data/audit/audit.server";
import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import type { AuditGiven } from "~/domain/audit/events";
import type { Decision } from "~/domain/application/decide";
import type { ApplicationState } from "~/domain/application/states";
import { eventOf, type TakenStep } from "~/domain/application/step-events";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { Refusal } from "~/platform/errors";
import type { RequestContext } from "~/platform/context";
import { type Reached, type Stepped, takeStep } from "../access/take-step.server";

/** When a job takes a step, and under which request. */
export type JobContext = RequestContext & { readonly today: CivilDate };

/** Who takes a step: a person, or a job, which is nobody. */
type Taker = UseCaseContext | (JobContext & { readonly actor?: undefined });

interface SteppedApplication extends Stepped {
  readonly state: ApplicationState;
  readonly zoneId: string | null;
}

/** What a step comes to, for the application, its history and, as the table of events asks, the log. */
export type Moved<A extends TakenStep> = AuditGiven<`application.${A}`> & {
  /** The last day of what begins now, where it has one. */
  readonly due: Due | null;
  readonly set?: Move["set"];
  /** What the company reads in the history. */
  readonly reason?: string;
  /** Where the step is what gives the application its zone. */
  readonly zoneId?: string | null;
};

/** Why the table of an application refuses a step. */
export type RefusedStep = Exclude<Decision, { ok: true }>;

interface ApplicationStep<
  A extends TakenStep,
  Found extends SteppedApplication,
  Known,
  Done extends Moved<A>,
> extends Reached<Found> {
  readonly action: A | ((known: Known) => A);
  readonly prepare: (tx: Tx, found: Found) => Promise<Known> | Known;
  readonly decide: (found: Found, known: Known) => Decision;
  readonly refuse: (why: RefusedStep, known: Known) => Error;
  /** Writes what goes with the step beside the application itself. */
  readonly write: (tx: Tx, found: Found, known: Known, to: ApplicationState) => Promise<Done> | Done;
  readonly tell?: (tx: Tx, found: Found, known: Known, done: Done) => Promise<void>;
}

/** Takes a step of an application in the one frame: its table decides; the move, its history and the log's entry are written alike. */
export const takeApplicationStep = <
  A extends TakenStep,
  Found extends SteppedApplication,
  Known,
  Done extends Moved<A>,
>(
  ctx: Taker,
  step: ApplicationStep<A, Found, Known, Done>,
): Promise<Done> =>
  takeStep<Found, Known, ApplicationState, RefusedStep, Done>({
    ...step,
    current: ({ state, version }) => ({ state, version }),
    refuse(why, { known }) {
      throw step.refuse(why, known);
    },
    move: (tx, found, known, to) => move(tx, ctx, step, { found, known, to }),
  });

/** The same for a job, which answers instead of being refused. */
export const takeDueStep = <A extends TakenStep, Found extends SteppedApplication, Known, Answer>(
  ctx: JobContext,
  step: Omit<ApplicationStep<A, Found, Known, Moved<A>>, "refuse" | "admit" | "readAt" | "tell"> & {
    readonly tell: (tx: Tx, found: Found, known: Known) => Promise<void>;
    readonly done: Answer;
    readonly notYet: (tx: Tx, found: Found, known: Known) => Promise<void>;
    readonly otherwise: Answer;
  },
): Promise<Answer> =>
  takeStep<Found, Known, ApplicationState, RefusedStep, Answer>({
    ...step,
    admit: () => undefined,
    readAt: null,
    absent: () => step.otherwise,
    async refuse(_, { tx, found, known }) {
      await step.notYet(tx, found, known);
      return step.otherwise;
    },
    async move(tx, found, known, to) {
      await move(tx, ctx, step, { found, known, to });
      return step.done;
    },
    tell: step.tell,
  });

async function move<A extends TakenStep, Found extends SteppedApplication, Known, Done extends Moved<A>>(
  tx: Tx,
  { now, requestId, actor }: Taker,
  step: Pick<ApplicationStep<A, Found, Known, Done>, "action" | "write">,
  { found, known, to }: { readonly found: Found; readonly known: Known; readonly to: ApplicationState },
): Promise<Done> {
  const actorId = actor?.userId ?? null;
  const action = typeof step.action === "function" ? step.action(known) : step.action;
  const done = await step.write(tx, found, known, to);
  const { due, set, reason, zoneId = found.zoneId } = done;
  const applicationId = found.id;
  await moveState(tx, { applicationId, action, from: found.state, to, actorId, now, due, reason, set });
  const entry = { actorId, now, requestId, action: eventOf(action), subjectId: applicationId, zoneId } as const;
  await recordAudit<`application.${A}`>(tx, { ...done, ...entry });
  return done;
}

/** A refused step in words: the first fact that fails, and each that a field mends at that field. */
export const refusalAt =
  (fields: Partial<Record<string, string>> = {}) =>
  (why: RefusedStep): Refusal => {
    if (why.reason === "state") return new Refusal("wrongState");
    const at: Record<string, string[]> = {};
    for (const need of why.missing)
      if (Object.keys(fields).length > 0) (at[fields[need] ?? ""] ??= []).push(`requirement.${need}`);
    return new Refusal(`requirement.${why.missing[0] ?? ""}`, {}, at);
  };
