import { list } from "~/domain/kernel/list/list";
import type { ReleaseState } from "~/domain/kernel/release-steps";

export const releaseStates = [
  "prepared",
  "released",
  "refused",
  "withdrawn",
] as const satisfies readonly ReleaseState[];

/** The movements of the budget in the reader's zones, the latest first. */
export const movementList = list({
  path: "/admin/budgets/movements",
  need: "budget.read",
  filters: { state: { kind: "one", of: releaseStates } },
  sorts: { prepared: ["moment", "id"] },
  columns: [
    { key: "what", rowHeader: true },
    { key: "from" },
    { key: "to" },
    { key: "amount", numeric: true, holds: "fen" },
    { key: "prepared", nowrap: true },
    { key: "state" },
  ],
});
