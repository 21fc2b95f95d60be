import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import { type LockedOperator, lockOperator } from "~/data/space/operators.server";
import { admit } from "../access/admit.server";
import { reach } from "../access/take-step.server";

/** Which operator a step is about, at the version it was read at. */
export interface OperatorStep {
  readonly operatorId: string;
  readonly version: number;
}

/** Locks an operator for an administrator. Throws NotFound, Forbidden and StaleVersion with what stands now. */
export const reachOperator = (
  tx: Tx,
  { actor }: UseCaseContext,
  { operatorId, version }: OperatorStep,
): Promise<LockedOperator> =>
  reach(tx, {
    lock: () => lockOperator(tx, operatorId),
    admit: () => admit(actor, "operator.manage", "anywhere"),
    readAt: version,
  });
