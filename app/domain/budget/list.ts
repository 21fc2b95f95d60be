import { list } from "~/domain/kernel/list/list";
import type { ReleaseState } from "~/domain/kernel/release-steps";
import { postingKinds } from "./posting";

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
    { key: "amount", numeric: true, holds: "fen", main: true },
    { key: "prepared", nowrap: true },
    { key: "state" },
  ],
});

/** The postings of the lines in the reader's zones, or of one, the latest first; what was available after each is told of one line alone. */
export const postingList = list({
  path: "/admin/budgets/postings",
  need: "budget.read",
  exportPath: "/admin/budgets/postings/export",
  filters: { line: { kind: "thing", of: "lines" }, kind: { kind: "one", of: postingKinds } },
  sorts: { at: ["moment", "id"] },
  columns: [
    { key: "day", nowrap: true, holds: "day" },
    { key: "kind", rowHeader: true },
    { key: "about" },
    { key: "line", on: "page" },
    { key: "program", on: "file" },
    { key: "source", on: "file" },
    { key: "year", on: "file", numeric: true },
    { key: "code" },
    { key: "amount", numeric: true, holds: "fen", main: true },
    { key: "balance", numeric: true, holds: "fen" },
  ],
});
