import type { IndebtedMonth } from "./owed";
import { owedSums } from "./owed";
import type { RecoveryState } from "./states";

/** The states in which it is about what is demanded: a debt that came later is another matter. */
export const demanding = ["demanded", "asked", "overdue"] as const satisfies readonly RecoveryState[];

/** Whether nothing is owed any more of what a recovery is about. What is owed beside opens a new one. */
export const nothingOwed = (state: RecoveryState, owed: readonly IndebtedMonth[]): boolean => {
  const { debtFen, demandedFen } = owedSums(owed);
  return debtFen === 0 || ((demanding as readonly RecoveryState[]).includes(state) && demandedFen === 0);
};
