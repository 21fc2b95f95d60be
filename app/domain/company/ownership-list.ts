import { list } from "~/domain/kernel/list/list";

/** What is shown of them where not those that wait are asked for. */
export const ownershipViews = ["confirmed", "refused", "withdrawn", "all"] as const;
export type OwnershipShown = (typeof ownershipViews)[number];

/** Who asks to own a company of the reader's zones: those that wait for intake, who has waited longest first. */
export const ownershipList = list({
  path: "/admin/ownership",
  need: "tracking.read",
  filters: {
    state: { kind: "one", of: ownershipViews },
    zone: { kind: "zone" },
  },
  sorts: { asked: ["moment", "id"], "-asked": ["moment", "id"] },
  columns: [
    { key: "company", rowHeader: true },
    { key: "asker" },
    { key: "state", main: true },
    { key: "shown", numeric: true },
    { key: "asked", nowrap: true, sort: "asked" },
  ],
});
