import type { UseCaseContext } from "~/data/access/context";
import { recordAudit } from "~/data/audit/audit.server";
import { holdCompany } from "~/data/company/hold-company.server";
import type { Tx } from "~/data/kernel/db.server";
import { lockAwards } from "~/data/ledger/projection.server";
import { type OwedWithCases, readOwed } from "~/data/recovery/owed.server";
import { lockRecovery, type RecoveryCase } from "~/data/recovery/recovery-case.server";
import { moveRecovery, type RecoverySet } from "~/data/recovery/recovery.server";
import type { Action } from "~/domain/access/matrix";
import { ownSide } from "~/domain/access/sides";
import type { AuditGiven } from "~/domain/audit/events";
import type { RecoveryDecision } from "~/domain/recovery/decide";
import type { RecoveryState } from "~/domain/recovery/states";
import type { RecoveryAction } from "~/domain/recovery/transitions";
import { Refusal } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { type Reached, takeStep } from "../access/take-step.server";
import type { JobContext } from "../application/take-application-step.server";

/** A person, or a job, which is nobody. */
export type RecoveryTaker = UseCaseContext | (JobContext & { readonly actor?: undefined });

/** A recovery, as whoever takes the step has read it. */
export interface RecoveryRead {
  readonly recoveryId: string;
  readonly version: number;
}

/** A locked recovery with what its award owes, under the lock of the company. */
export type HeldRecovery = RecoveryCase & { readonly owed: readonly OwedWithCases[] };

export type RefusedRecovery = Exclude<RecoveryDecision, { ok: true }>;

/** What a step comes to, for the recovery, its history and, as the table of events asks, the log. */
export type MovedRecovery<A extends RecoveryAction> = AuditGiven<`recovery.${A}`> & {
  readonly set?: RecoverySet;
  /** What the debtor reads in the history. */
  readonly reason?: string;
};

interface RecoveryStep<A extends RecoveryAction, Known, Done extends MovedRecovery<A>> extends Reached<HeldRecovery> {
  readonly action: A | ((known: Known) => A);
  readonly prepare: (tx: Tx, found: HeldRecovery) => Promise<Known> | Known;
  readonly decide: (found: HeldRecovery, known: Known) => RecoveryDecision;
  /** Refused facts that a field mends, by that field. */
  readonly fields?: Partial<Record<string, string>>;
  /** Writes what goes with the step beside the recovery itself. */
  readonly write: (tx: Tx, found: HeldRecovery, known: Known, to: RecoveryState) => Promise<Done> | Done;
  readonly tell?: (tx: Tx, found: HeldRecovery, known: Known, done: Done) => Promise<void>;
}

/** Locks a recovery, its company and the awards, in the order of locks, and reads what is owed. */
export async function holdRecovery(tx: Tx, id: string, personId: string | null): Promise<HeldRecovery | null> {
  const found = await lockRecovery(tx, id, personId);
  if (!found) return null;
  await holdCompany(tx, found.companyId);
  await lockAwards(tx, [found.companyId]);
  return { ...found, owed: await readOwed(tx, found) };
}

/** How a step of an official reaches its recovery, as it stood when they read it. */
export const onRecovery = (
  { actor }: UseCaseContext,
  { recoveryId, version }: RecoveryRead,
  action: Action,
): Reached<HeldRecovery> => ({
  lock: (tx) => holdRecovery(tx, recoveryId, actor.userId),
  admit: ({ zoneId }) => admit(actor, action, { zoneId }),
  readAt: version,
  current: ({ state, version: now }) => ({ state, version: now }),
});

/** How a step of whoever owes reaches it: the company's side, or the people of the operator. */
export const onOwnRecovery = (
  { actor }: UseCaseContext,
  { recoveryId, version }: RecoveryRead,
): Reached<HeldRecovery> => ({
  lock: (tx) => holdRecovery(tx, recoveryId, actor.userId),
  admit: ({ companyId, operatorId }) => {
    // An operator's debt is shown to the company of the award, and is not its to answer.
    if (operatorId === null) return admit(ownSide(actor), "recovery.answer", { companyId });
    return admit(actor, "recovery.answer", { operatorId });
  },
  readAt: version,
  current: ({ state, version: now }) => ({ state, version: now }),
});

/** Who has or had a part in the company judges none of its debts. */
export const noConflict = ({ tied }: Pick<RecoveryCase, "tied">): boolean => !tied;

/** A refused step in words: the first fact that fails, and each that a field mends at that field. */
export const recoveryRefused = (why: RefusedRecovery, fields: Partial<Record<string, string>> = {}): Refusal => {
  if (why.reason === "state") return new Refusal("wrongState");
  const at: Record<string, string[]> = {};
  for (const need of why.missing) {
    const field = fields[need];
    if (field !== undefined) (at[field] ??= []).push(`recovery.requirement.${need}`);
  }
  return new Refusal(`recovery.requirement.${why.missing[0] ?? ""}`, {}, at);
};

/** Writes a move that was decided, with its history and the entry of the log. */
export async function writeRecoveryMove<A extends RecoveryAction>(
  tx: Tx,
  { now, requestId, actor }: RecoveryTaker,
  { id, state, zoneId }: Pick<RecoveryCase, "id" | "state" | "zoneId">,
  { action, to, done }: { readonly action: A; readonly to: RecoveryState; readonly done: MovedRecovery<A> },
): Promise<void> {
  const actorId = actor?.userId ?? null;
  const { set, reason } = done;
  await moveRecovery(tx, { id, action, from: state, to, actorId, now, reason, set });
  const entry = { actorId, now, requestId, action: `recovery.${action}`, subjectId: id, zoneId } as const;
  await recordAudit<`recovery.${A}`>(tx, { ...done, ...entry });
}

/**
 * Takes a step of a recovery in the one frame: its table decides; the move, its history and the log's entry are written alike. Throws
 * NotFound, Forbidden, StaleVersion, and Refusal for what is missing.
 */
export const takeRecoveryStep = <A extends RecoveryAction, Known, Done extends MovedRecovery<A>>(
  ctx: RecoveryTaker,
  step: RecoveryStep<A, Known, Done>,
): Promise<Done> =>
  takeStep<HeldRecovery, Known, RecoveryState, RefusedRecovery, Done>({
    ...step,
    refuse(why) {
      throw recoveryRefused(why, step.fields);
    },
    async move(tx, found, known, to) {
      const done = await step.write(tx, found, known, to);
      const action = typeof step.action === "function" ? step.action(known) : step.action;
      await writeRecoveryMove(tx, ctx, found, { action, to, done });
      return done;
    },
  });
