import { list } from "~/domain/kernel/list/list";

/** The reader's own long work, the latest first. */
export const taskList = list({
  path: "/admin/tasks",
  need: "tracking.read",
  filters: {},
  sorts: { asked: ["moment", "id"] },
  columns: [
    { key: "what", rowHeader: true },
    { key: "asked", nowrap: true },
    { key: "state" },
    { key: "progress", numeric: true },
    { key: "result", nowrap: true },
    { key: "kept", nowrap: true },
  ],
});
