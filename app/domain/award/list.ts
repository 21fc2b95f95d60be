import { list } from "~/domain/kernel/list/list";

/**
 * The running subsidies: those of which something is still paid, by the last day of that. A cap that is used up ends one before its
 * period; `ending` is within how many days,
 * `asked` whether a change was asked for: one that waits for its decision, or none.
 */
export const runningList = list({
  path: "/admin/tracking",
  need: "tracking.read",
  exportPath: "/admin/tracking/export",
  filters: {
    zone: { kind: "zone" },
    program: { kind: "program" },
    ending: { kind: "one", of: ["30", "60", "90"] },
    asked: { kind: "one", of: ["open", "none"] },
  },
  sorts: { ends: ["day", "id"] },
  columns: [
    { key: "reference", rowHeader: true, nowrap: true },
    { key: "company" },
    { key: "program" },
    { key: "zone" },
    { key: "bar", on: "page" },
    { key: "course", on: "page" },
    { key: "suspended", on: "file" },
    { key: "nextChange", on: "file", holds: "day" },
    { key: "ends", holds: "day", nowrap: true, main: true },
    { key: "timeLeft", on: "page" },
    { key: "asked" },
    { key: "monthsLeft", on: "file" },
    { key: "daysLeft", on: "file" },
    { key: "paidTo", on: "file", holds: "day" },
    { key: "whyPaidTo", on: "file" },
    { key: "amountLeft", numeric: true, holds: "fen" },
    { key: "plannedLeft", on: "file", holds: "fen" },
    { key: "whyLess", on: "file" },
  ],
});
