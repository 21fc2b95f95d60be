import { list } from "~/domain/kernel/list/list";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import { changeKinds } from "./kinds";
import { type ChangeState, changeStates } from "./states";

const states = Object.keys(changeStates) as ChangeState[];

/** The changes of awards for officials. `mine` is what waits for the reader, what they are in charge of, or have proposed. */
export const changesList = list({
  path: "/admin/changes",
  need: "tracking.read",
  exportPath: "/admin/changes/export",
  filters: {
    zone: { kind: "zone" },
    kind: { kind: "one", of: Object.keys(changeKinds) as ChangeKind[] },
    mine: { kind: "one", of: ["waiting", "assigned", "proposed"] },
    state: { kind: "some", of: states },
  },
  sorts: {
    begun: ["moment", "id"],
    "-begun": ["moment", "id"],
    due: ["day", "id"],
    "-due": ["day", "id"],
  },
  columns: [
    { key: "reference", rowHeader: true, nowrap: true },
    { key: "company" },
    { key: "change" },
    { key: "award" },
    { key: "program", on: "file" },
    { key: "zone" },
    { key: "state", main: true },
    { key: "firstOn", on: "file", holds: "day" },
    { key: "begun", numeric: true, sort: "begun", holds: "day" },
    { key: "due", numeric: true, sort: "due", holds: "day" },
    { key: "decided", on: "file", holds: "day" },
    { key: "assignee" },
  ],
});
