import { applicationStates, type ApplicationState, states as stateTable } from "~/domain/application/states";
import { type FiltersOf, list } from "~/domain/kernel/list/list";

/** The states a case can be found in; drafts are their company's alone. */
export const queueStates = applicationStates.filter((state) => state !== "draft");

/** The states in which somebody still has to act or wait: what a queue shows unless it is asked for more. */
export const openStates = queueStates.filter((state) => stateTable[state].live || state === "appeal");

/** The officials' queue. `approval` is the reader's own: `open` leaves out what they approved and waits for others, `given` is just that. */
export const queueList = list({
  path: "/admin/queue",
  need: "tracking.read",
  exportPath: "/admin/queue/export",
  filters: {
    q: { kind: "words", find: "cases" },
    zone: { kind: "zone" },
    program: { kind: "program" },
    assignee: { kind: "one", of: ["me", "nobody"] },
    approval: { kind: "one", of: ["open", "given"] },
    due: { kind: "one", of: ["soon", "overdue"], sort: "due" },
    state: { kind: "some", of: queueStates },
  },
  sorts: {
    submitted: ["moment", "id"],
    "-submitted": ["moment", "id"],
    due: ["day", "id"],
    "-due": ["day", "id"],
  },
  columns: [
    { key: "reference", rowHeader: true },
    { key: "company" },
    { key: "program" },
    { key: "zone" },
    { key: "state" },
    { key: "submitted", numeric: true, holds: "day", sort: "submitted" },
    { key: "due", numeric: true, holds: "day", sort: "due" },
    { key: "dueNote", on: "file" },
    { key: "assignee" },
  ],
});

export type QueueFilters = FiltersOf<typeof queueList>;

/** The states to look in: those chosen; else, for a search, all that can be found, or what is open. */
export const statesToShow = ({ state, q }: Pick<QueueFilters, "state" | "q">): readonly ApplicationState[] => {
  if (state.length > 0) return state;
  return q === null ? openStates : queueStates;
};
