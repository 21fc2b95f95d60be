import { list } from "~/domain/kernel/list/list";

/** Mail, the latest first. */
export const outboxList = list({
  path: "/admin/outbox",
  need: "outbox.read",
  filters: {},
  sorts: { written: ["moment", "id"] },
  columns: [{ key: "subject", rowHeader: true }, { key: "to" }, { key: "state" }, { key: "written" }, { key: "sent" }],
});
