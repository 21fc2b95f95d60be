import type { UseCaseContext } from "~/data/access/context";
import type { Due } from "~/data/application/application.server";
import { readMoves } from "~/data/application/moves.server";
import { recordAudit } from "~/data/audit/audit.server";
import { type ChangeCase, lockChange } from "~/data/change/change-case.server";
import { type ChangeMove, moveChange } from "~/data/change/change.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import type { Tx } from "~/data/kernel/db.server";
import { interestOf } from "~/domain/access/duties";
import type { Action } from "~/domain/access/matrix";
import type { AuditGiven } from "~/domain/audit/events";
import { changeDue } from "~/domain/change/clock";
import type { ChangeDecision } from "~/domain/change/decide";
import type { ChangeState } from "~/domain/change/states";
import type { ChangeAction } from "~/domain/change/transitions";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { NotFound, Refusal } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { type Reached, takeStep } from "../access/take-step.server";
import type { JobContext } from "../application/take-application-step.server";
import { requireNoInterest } from "../review/review-case.server";
import { oneOfAKind } from "./one-of-a-kind.server";

/** A person, or a job, which is nobody. */
export type ChangeTaker = UseCaseContext | (JobContext & { readonly actor?: undefined });

/** A change, as whoever takes the step has read it. */
export interface ChangeRead {
  readonly changeId: string;
  readonly version: number;
}

/** Why the table of a change refuses a step. */
export type RefusedChange = Exclude<ChangeDecision, { ok: true }>;

/** What a step comes to, for the change, its history and, as the table of events asks, the log. */
export type MovedChange<A extends ChangeAction> = AuditGiven<`change.${A}`> & {
  readonly due: Due | null;
  readonly set?: ChangeMove["set"];
  /** What the company reads in the history. */
  readonly reason?: string;
};

interface ChangeStep<A extends ChangeAction, Known, Done extends MovedChange<A>> extends Reached<ChangeCase> {
  readonly action: A | ((known: Known) => A);
  readonly prepare: (tx: Tx, found: ChangeCase) => Promise<Known> | Known;
  readonly decide: (found: ChangeCase, known: Known) => ChangeDecision;
  /** Refused facts that a field mends, by that field. */
  readonly fields?: Partial<Record<string, string>>;
  /** Writes what goes with the step beside the change itself. */
  readonly write: (tx: Tx, found: ChangeCase, known: Known, to: ChangeState) => Promise<Done> | Done;
  readonly tell?: (tx: Tx, found: ChangeCase, known: Known, done: Done) => Promise<void>;
}

/** How a step of an official reaches its change: without an interest in it, as it stood when they read it. */
export const onChange = (
  ctx: UseCaseContext,
  { changeId, version }: ChangeRead,
  action: Action,
): Reached<ChangeCase> => ({
  lock: (tx) => lockChange(tx, changeId, ctx.actor.userId),
  admit(found) {
    admit(ctx.actor, action, found);
    requireNoInterest(ctx, found);
  },
  readAt: version,
});

/** How a step of the founder's side reaches its change; what was not put to the company is not there for it. */
export const onOwnChange = (ctx: UseCaseContext, { changeId, version }: ChangeRead): Reached<ChangeCase> => ({
  lock: (tx) => lockChange(tx, changeId, ctx.actor.userId),
  admit(found) {
    admit(ctx.actor, "award.requestChange", found);
    if (found.origin === "official" && !found.announced) throw new NotFound();
  },
  readAt: version,
});

/** Whether the person has no interest in the change. */
export const isClear = ({ actor }: UseCaseContext, found: ChangeCase): boolean =>
  interestOf(actor.userId, found) === "clear";

/** The last day of the state that a change enters now. */
export const dueIn = async (
  tx: Tx,
  { id, content }: Pick<ChangeCase, "id" | "content">,
  to: ChangeState,
  today: CivilDate,
): Promise<Due | null> =>
  changeDue(to, content, await readMoves<ChangeState>(tx, id), today, await readWorkingCalendar(tx));

/** A refused step in words: the first fact that fails, and each that a field mends at that field. */
export const changeRefused = (why: RefusedChange, fields: Partial<Record<string, string>> = {}): Refusal => {
  if (why.reason === "state") return new Refusal("wrongState");
  const at: Record<string, string[]> = {};
  for (const need of why.missing) {
    const field = fields[need];
    if (field !== undefined) (at[field] ??= []).push(`change.requirement.${need}`);
  }
  return new Refusal(`change.requirement.${why.missing[0] ?? ""}`, {}, at);
};

/** Takes a step of a change in the one frame: its table decides; the move, its history and the log's entry are written alike. */
export const takeChangeStep = <A extends ChangeAction, Known, Done extends MovedChange<A>>(
  ctx: ChangeTaker,
  step: ChangeStep<A, Known, Done>,
): Promise<Done> =>
  oneOfAKind(
    takeStep<ChangeCase, Known, ChangeState, RefusedChange, Done>({
      ...step,
      current: ({ state, version }) => ({ state, version }),
      refuse(why) {
        throw changeRefused(why, step.fields);
      },
      async move(tx, found, known, to) {
        const done = await step.write(tx, found, known, to);
        const action = typeof step.action === "function" ? step.action(known) : step.action;
        await writeMove(tx, ctx, found, { action, to, done });
        return done;
      },
    }),
  );

/** Writes a move that was decided, with its history and the entry of the log. */
export async function writeMove<A extends ChangeAction>(
  tx: Tx,
  { now, requestId, actor }: ChangeTaker,
  { id, state, zoneId }: ChangeCase,
  { action, to, done }: { readonly action: A; readonly to: ChangeState; readonly done: MovedChange<A> },
): Promise<void> {
  const actorId = actor?.userId ?? null;
  const { due, set, reason } = done;
  await moveChange(tx, { id, action, from: state, to, actorId, now, due, reason, set });
  const entry = { actorId, now, requestId, action: `change.${action}`, subjectId: id, zoneId } as const;
  await recordAudit<`change.${A}`>(tx, { ...done, ...entry });
}
