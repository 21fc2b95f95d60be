import type { Action as Permission } from "~/domain/access/matrix";
import { actionsFrom, answerOf, rowFor, type TableAnswer } from "~/domain/kernel/step-table";
import type { ApplicationState } from "./states";
import { type ApplicationAction, type NeedsOf, type Requirement, type Transition, transitions } from "./transitions";

type Facts = Readonly<Partial<Record<Requirement, boolean>>> & { readonly noticeDays?: number };

/** The facts an action is decided on: each of its requirements, and for an approval the working days of the notice. */
export type FactsFor<A extends ApplicationAction> = Readonly<Record<NeedsOf<A>, boolean>> &
  (A extends "approve" ? { readonly noticeDays: number } : unknown);

export type Decision = TableAnswer<ApplicationState, Requirement>;

const rows: readonly Transition[] = transitions;

/** The row of the table for this step from this state (null: no application yet), or null when there is none. */
export const transition = (state: ApplicationState | null, action: ApplicationAction): Transition | null =>
  rowFor(rows, state, action);

/** Whether the step may be taken now and where it leads, or everything that is missing, at once. */
export const decide = <A extends ApplicationAction>(
  state: ApplicationState | null,
  action: A,
  facts: FactsFor<A> & Facts,
): Decision => {
  const row = transition(state, action);
  if (row === null) return { ok: false, reason: "state" };
  const without = facts.noticeDays === 0 ? row.withoutNotice : undefined;
  return answerOf(without?.to ?? row.to, [...row.needs, ...(without?.needs ?? [])], facts);
};

/** The steps that people may take from this state, given which permissions they have on the application. */
export const allowedActions = (
  state: ApplicationState,
  may: (permission: Permission) => boolean,
): ApplicationAction[] => actionsFrom(rows, state, may);
