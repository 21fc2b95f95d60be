import type { Action as Permission } from "../access/matrix";
import { actionsFrom, answerOf, rowFor, type TableAnswer } from "~/domain/kernel/step-table";
import type { MonthState } from "./states";
import {
  type MonthAction,
  type MonthNeed,
  type MonthNeedsOf,
  type MonthTransition,
  monthTransitions,
} from "./transitions";

/** The facts an action is decided on. */
export type MonthFacts<A extends MonthAction> = Readonly<Record<MonthNeedsOf<A>, boolean>>;

export type MonthDecision = TableAnswer<MonthState, MonthNeed>;

const rows: readonly MonthTransition[] = monthTransitions;

/** Whether the step may be taken from this state and where it leads, or everything that is missing, at once. */
export const decideMonth = <A extends MonthAction>(
  state: MonthState,
  action: A,
  facts: MonthFacts<A> & Readonly<Partial<Record<MonthNeed, boolean>>>,
): MonthDecision => {
  const row = rowFor(rows, state, action);
  return row === null ? { ok: false, reason: "state" } : answerOf(row.to, row.needs, facts);
};

/** The steps that people may take from this state, given which permissions they have on the award. */
export const monthActions = (state: MonthState, may: (permission: Permission) => boolean): MonthAction[] =>
  actionsFrom(rows, state, may);
