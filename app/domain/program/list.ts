import { list } from "~/domain/kernel/list/list";

/** What can be said of a program; it may be on offer or described, and have a draft beside. */
export const programStates = ["onOffer", "described", "draft", "offered"] as const;

/** The programs of the officials, by number. */
export const programList = list({
  path: "/admin/programs",
  need: "tracking.read",
  filters: {
    zone: { kind: "zone", orCity: true },
    state: { kind: "one", of: programStates },
  },
  sorts: { number: ["number"] },
  columns: [
    { key: "number", numeric: true },
    { key: "name", rowHeader: true },
    { key: "zone" },
    { key: "state" },
    { key: "applications", numeric: true },
    { key: "awards", numeric: true },
  ],
});
