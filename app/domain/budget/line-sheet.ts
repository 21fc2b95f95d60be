import { list } from "~/domain/kernel/list/list";

/** What a file says of the lines of a fiscal year; they stand on one page, which is not paged. */
export const lineSheet = list({
  path: "/admin/budgets",
  need: "budget.read",
  filters: {},
  sorts: {},
  columns: [
    { key: "program", rowHeader: true },
    { key: "source" },
    { key: "year", numeric: true },
    { key: "code" },
    { key: "appropriated", numeric: true, holds: "fen" },
    { key: "committed", numeric: true, holds: "fen" },
    { key: "spent", numeric: true, holds: "fen" },
    { key: "available", numeric: true, holds: "fen" },
  ],
});
