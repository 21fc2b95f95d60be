import type { Action as Permission } from "../access/matrix";
import { actionsFrom, answerOf, rowFor, type TableAnswer } from "~/domain/kernel/step-table";
import type { RecoveryState } from "./states";
import {
  type RecoveryAction,
  type RecoveryNeed,
  type RecoveryNeedsOf,
  type RecoveryTransition,
  recoveryTransitions,
} from "./transitions";

/** The facts an action is decided on; of a proposal that comes back also whether it was to give up what is demanded. */
export type RecoveryFacts<A extends RecoveryAction> = Readonly<Record<RecoveryNeedsOf<A>, boolean>> &
  (A extends "return" ? { readonly givingUp: boolean } : unknown);

export type RecoveryDecision = TableAnswer<RecoveryState, RecoveryNeed>;

const rows: readonly RecoveryTransition[] = recoveryTransitions;

type Facts = Readonly<Partial<Record<RecoveryNeed, boolean>>> & { readonly givingUp?: boolean };

/** Whether the step may be taken from this state (null: no recovery yet) and where it leads, or everything that is missing, at once. */
export const decideRecovery = <A extends RecoveryAction>(
  state: RecoveryState | null,
  action: A,
  facts: RecoveryFacts<A> & Facts,
): RecoveryDecision => {
  const row = rowFor(rows, state, action);
  if (row === null) return { ok: false, reason: "state" };
  return answerOf((facts.givingUp && row.whenGivingUp) || row.to, row.needs, facts);
};

/** The steps that people may take from this state, given which permissions they have on the award. */
export const recoveryActions = (
  state: RecoveryState | null,
  may: (permission: Permission) => boolean,
): RecoveryAction[] => actionsFrom(rows, state, may);
