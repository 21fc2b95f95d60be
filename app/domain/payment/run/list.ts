import { list } from "~/domain/kernel/list/list";
import { runStates } from "./run-steps";

/** The payment runs that touch the reader's zones, the latest first. */
export const paymentRunList = list({
  path: "/admin/payments",
  need: "payment.read",
  filters: { state: { kind: "one", of: runStates } },
  sorts: { prepared: ["moment", "id"] },
  columns: [
    { key: "run", rowHeader: true },
    { key: "through", nowrap: true },
    { key: "awards", numeric: true },
    { key: "paid", numeric: true },
    { key: "prepared", nowrap: true },
    { key: "state", main: true },
  ],
});
