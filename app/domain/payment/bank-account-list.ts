import { list } from "~/domain/kernel/list/list";
import { bankAccountStates, ownerKinds } from "./bank-account";

const shown = bankAccountStates.filter((state) => state !== "begun");

/** The accounts of companies and operators in the reader's zones, the latest first. `mine` is what waits for the reader. */
export const bankAccountList = list({
  path: "/admin/accounts",
  need: "tracking.read",
  filters: {
    mine: { kind: "one", of: ["waiting"] },
    state: { kind: "one", of: shown },
    owner: { kind: "one", of: ownerKinds },
    zone: { kind: "zone" },
  },
  sorts: { entered: ["moment", "id"] },
  columns: [
    { key: "owner", rowHeader: true },
    { key: "account" },
    { key: "state", main: true },
    { key: "waits" },
    { key: "entered", nowrap: true },
  ],
});
