import { actionGroups, auditActions } from "./events";
import { list } from "~/domain/kernel/list/list";

/** The audit log, the latest entry first. */
export const auditList = list({
  path: "/admin/audit",
  need: "audit.read",
  filters: {
    search: { kind: "words", find: "events" },
    action: { kind: "one", of: [...actionGroups, ...auditActions] },
    subject: { kind: "words", find: "subjects" },
    actor: { kind: "thing" },
  },
  sorts: { at: ["moment", "id"] },
  columns: [
    { key: "at", rowHeader: true },
    { key: "actor" },
    { key: "action" },
    { key: "subject" },
    { key: "zone" },
    { key: "seal" },
  ],
});
