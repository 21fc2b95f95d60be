import { list } from "~/domain/kernel/list/list";

/** People by their address: officials unless everybody is asked for. */
export const peopleList = list({
  path: "/admin/people",
  need: "people.manage",
  filters: {
    q: { kind: "words", find: "people" },
    which: { kind: "one", of: ["officials", "everybody"] },
  },
  sorts: { email: ["text"] },
  columns: [
    { key: "name", rowHeader: true },
    { key: "email" },
    { key: "roles" },
    { key: "secondFactor" },
    { key: "access" },
  ],
});
