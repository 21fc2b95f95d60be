import { list } from "~/domain/kernel/list/list";
import { importKinds } from "./kinds";
import { importStates } from "./steps";

/** The imports that the reader prepared or may read, the latest first. */
export const importList = list({
  path: "/admin/imports",
  need: "import.read",
  filters: { kind: { kind: "one", of: importKinds }, state: { kind: "one", of: importStates } },
  sorts: { prepared: ["moment", "id"] },
  columns: [
    { key: "file", rowHeader: true },
    { key: "kind" },
    { key: "rows", numeric: true },
    { key: "problems", numeric: true },
    { key: "prepared", nowrap: true },
    { key: "state", main: true },
  ],
});
