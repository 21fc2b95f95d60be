import { list } from "~/domain/kernel/list/list";
import { monthStates } from "./states";

/** Why a report is not accepted with all others at one press. */
export const monthExceptions = ["answered", "late", "changed", "onHold", "changeWaits"] as const;

export type MonthException = (typeof monthExceptions)[number];

/** The reports of months in the reader's zones, those that wait longest first. */
export const reportList = list({
  path: "/admin/months",
  need: "tracking.read",
  filters: {
    state: { kind: "one", of: monthStates },
    exception: { kind: "one", of: ["with", "without"] },
    zone: { kind: "zone" },
  },
  sorts: { reported: ["moment", "id"] },
  columns: [
    { key: "award", rowHeader: true },
    { key: "months" },
    { key: "state", main: true },
    { key: "exception" },
    { key: "reported", nowrap: true },
  ],
});
