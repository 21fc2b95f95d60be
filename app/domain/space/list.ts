import { list } from "~/domain/kernel/list/list";

/** Whether an operator runs a site on the day. */
export const operatorStates = ["running", "idle"] as const;

/** The operators of the city's sites, by their Chinese names. */
export const operatorList = list({
  path: "/admin/operators",
  need: "operator.manage",
  filters: { state: { kind: "one", of: operatorStates } },
  sorts: { name: ["text", "id"] },
  columns: [
    { key: "name", rowHeader: true },
    { key: "code" },
    { key: "sites" },
    { key: "people", numeric: true },
    { key: "contact" },
  ],
});
