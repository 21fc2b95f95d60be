import { list } from "~/domain/kernel/list/list";

/**
 * The awards of which too much was paid, by the first month of that: `since`. `demanded` is whether something of the debt is demanded,
 * or something of it is not yet.
 */
export const debtList = list({
  path: "/admin/debts",
  need: "tracking.read",
  exportPath: "/admin/debts/export",
  filters: {
    zone: { kind: "zone" },
    program: { kind: "program" },
    demanded: { kind: "one", of: ["some", "notAll"] },
  },
  sorts: { since: ["text", "id"] },
  columns: [
    { key: "reference", rowHeader: true, nowrap: true },
    { key: "company" },
    { key: "program" },
    { key: "zone" },
    { key: "since", nowrap: true },
    { key: "months", numeric: true },
    { key: "debt", numeric: true, main: true, holds: "fen" },
    { key: "demanded", numeric: true, holds: "fen" },
  ],
});
