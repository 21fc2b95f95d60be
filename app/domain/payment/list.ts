import { releaseStates } from "~/domain/budget/list";
import { list } from "~/domain/kernel/list/list";

/** The paying accounts of programs in the reader's zones, the latest first. */
export const payingAccountList = list({
  path: "/admin/paying-accounts",
  need: "budget.read",
  filters: { state: { kind: "one", of: releaseStates } },
  sorts: { prepared: ["moment", "id"] },
  columns: [
    { key: "program", rowHeader: true },
    { key: "account" },
    { key: "inForce" },
    { key: "prepared", nowrap: true },
    { key: "state", main: true },
  ],
});
