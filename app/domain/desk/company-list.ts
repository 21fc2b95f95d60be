import { list } from "~/domain/kernel/list/list";
import { accountStandings } from "~/domain/payment/bank-account";

/** Whether a company has an owner, or an award that stands. */
export const havings = ["with", "without"] as const;
export type Having = (typeof havings)[number];

/** The companies that an official may read, the newest first. */
export const companyList = list({
  path: "/admin/companies",
  need: "tracking.read",
  filters: {
    q: { kind: "words", find: "companies" },
    zone: { kind: "zone" },
    owner: { kind: "one", of: havings },
    award: { kind: "one", of: havings },
    account: { kind: "one", of: accountStandings },
  },
  sorts: { newest: ["id"] },
  columns: [
    { key: "name", rowHeader: true },
    { key: "code", nowrap: true },
    { key: "zone" },
    { key: "owner" },
    { key: "cases", numeric: true },
    { key: "awards", numeric: true },
    { key: "account", main: true },
  ],
});
