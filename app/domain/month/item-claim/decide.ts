import type { Action as Permission } from "../../access/matrix";
import { actionsFrom, answerOf, rowFor, type TableAnswer } from "~/domain/kernel/step-table";
import type { ClaimState } from "./states";
import {
  type ClaimAction,
  type ClaimNeed,
  type ClaimNeedsOf,
  type ClaimTransition,
  claimTransitions,
} from "./transitions";

export type ClaimDecision = TableAnswer<ClaimState, ClaimNeed>;

const rows: readonly ClaimTransition[] = claimTransitions;

/** Whether the step may be taken from this state (null: nothing yet) and where it leads, or everything that is missing, at once. */
export const decideClaim = <A extends ClaimAction>(
  state: ClaimState | null,
  action: A,
  facts: Readonly<Record<ClaimNeedsOf<A>, boolean>> & Readonly<Partial<Record<ClaimNeed, boolean>>>,
): ClaimDecision => {
  const row = rowFor(rows, state, action);
  return row === null ? { ok: false, reason: "state" } : answerOf(row.to, row.needs, facts);
};

/** The steps that people may take from this state, given which permissions they have on the award. */
export const claimActions = (state: ClaimState, may: (permission: Permission) => boolean): ClaimAction[] =>
  actionsFrom(rows, state, may);
