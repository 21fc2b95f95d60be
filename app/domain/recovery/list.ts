import { list } from "~/domain/kernel/list/list";
import { recoveryStates, type RecoveryState } from "./states";

const states = Object.keys(recoveryStates) as RecoveryState[];

/** The recoveries of debts in the reader's zones. */
export const recoveryList = list({
  path: "/admin/recoveries",
  need: "payment.read",
  filters: {
    zone: { kind: "zone" },
    program: { kind: "program" },
    state: { kind: "one", of: states },
  },
  sorts: { "-opened": ["moment", "id"], due: ["day", "id"] },
  columns: [
    { key: "reference", rowHeader: true, nowrap: true },
    { key: "company" },
    { key: "award", nowrap: true },
    { key: "program" },
    { key: "zone" },
    { key: "state", main: true },
    { key: "owed", numeric: true, holds: "fen" },
    { key: "due", numeric: true, sort: "due", holds: "day" },
    { key: "opened", numeric: true, sort: "-opened", holds: "day" },
  ],
});
