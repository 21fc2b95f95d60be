import { on } from "./event";

/** The amount of a movement of the budget. */
type Moved = { readonly fen: number };

/** The events of budgets, each step of a movement among them. */
export const budgetEvents = {
  "budget.prepare": on("budgetMovement", { releasers: "budget.prepared" })<{
    readonly fromLineId: string | null;
    readonly toLineId: string | null;
    readonly fen: number;
  }>(),
  "budget.release": on("budgetMovement", { preparer: "budget.released" })<Moved>(),
  "budget.refuse": on("budgetMovement", { preparer: "budget.refused" })<Moved>(),
  "budget.withdraw": on("budgetMovement")<Moved>(),
  "budget.setCode": on("program")<{
    readonly source: string;
    readonly code: string;
    readonly codeBefore: string | null;
  }>(),
};
