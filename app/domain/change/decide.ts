import type { Action as Permission } from "~/domain/access/matrix";
import { actionsFrom, answerOf, rowFor, type TableAnswer } from "~/domain/kernel/step-table";
import type { ChangeState } from "./states";
import {
  type ChangeAction,
  type ChangeNeed,
  type ChangeNeedsOf,
  type ChangeTransition,
  changeTransitions,
  type TurnsOnRequest,
} from "./transitions";

type Facts = Readonly<Partial<Record<ChangeNeed, boolean>>> & { readonly requested?: boolean };

/** The facts an action is decided on: each of its needs, and where it depends on that, whether the company asked for the change. */
export type ChangeFacts<A extends ChangeAction> = Readonly<Record<ChangeNeedsOf<A>, boolean>> &
  (A extends TurnsOnRequest ? { readonly requested: boolean } : unknown);

export type ChangeDecision = TableAnswer<ChangeState, ChangeNeed>;

const rows: readonly ChangeTransition[] = changeTransitions;

/** Whether the step may be taken from this state (null: no change yet) and where it leads, or everything that is missing, at once. */
export const decideChange = <A extends ChangeAction>(
  state: ChangeState | null,
  action: A,
  facts: ChangeFacts<A> & Facts,
): ChangeDecision => {
  const row = rowFor(rows, state, action);
  if (row === null) return { ok: false, reason: "state" };
  return answerOf((facts.requested && row.whenRequested) || row.to, row.needs, facts);
};

/** The steps that people may take from this state (null: no change yet), given which permissions they have on the award. */
export const changeActions = (state: ChangeState | null, may: (permission: Permission) => boolean): ChangeAction[] =>
  actionsFrom(rows, state, may);
