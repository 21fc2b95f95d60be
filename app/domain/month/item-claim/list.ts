import { list } from "~/domain/kernel/list/list";
import { claimStates } from "./states";

/** The claims of the reader's zones that were handed in, those that wait longest first. */
export const claimList = list({
  path: "/admin/claims",
  need: "tracking.read",
  filters: {
    state: { kind: "one", of: claimStates },
    zone: { kind: "zone" },
  },
  sorts: { handedIn: ["moment", "id"] },
  columns: [
    { key: "claim", rowHeader: true },
    { key: "award" },
    { key: "state", main: true },
    { key: "claimed", numeric: true },
    { key: "given", numeric: true },
    { key: "handedIn", nowrap: true },
  ],
});
