import { peopleList } from "~/domain/access/list";
import type { Action } from "~/domain/access/matrix";
import { auditList } from "~/domain/audit/list";
import { monthList } from "~/domain/award/month-list";
import { runningList } from "~/domain/award/list";
import { movementList, postingList } from "~/domain/budget/list";
import { changesList } from "~/domain/change/list";
import { ownershipList } from "~/domain/company/ownership-list";
import { importList } from "~/domain/import/list";
import type { List } from "~/domain/kernel/list/list";
import { debtList } from "~/domain/ledger/list";
import { claimList } from "~/domain/month/item-claim/list";
import { reportList } from "~/domain/month/list";
import { outboxList } from "~/domain/outbox/list";
import { bankAccountList } from "~/domain/payment/bank-account-list";
import { payingAccountList } from "~/domain/payment/list";
import { paymentRunList } from "~/domain/payment/run/list";
import { programList } from "~/domain/program/list";
import { queueList } from "~/domain/review/list";
import { recoveryList } from "~/domain/recovery/list";
import { operatorList } from "~/domain/space/list";
import { taskList } from "~/domain/task/list";
import { companyList } from "./company-list";

/**
 * Every list that is paged. A page's loader and the links to its next page are made from these alone (`listLoader`,
 * `ListPages`), and `npm run bench -- million` asks each of them.
 */
export const lists = {
  queue: queueList,
  running: runningList,
  month: monthList,
  changes: changesList,
  companies: companyList,
  ownerships: ownershipList,
  debts: debtList,
  recoveries: recoveryList,
  movements: movementList,
  postings: postingList,
  reports: reportList,
  claims: claimList,
  imports: importList,
  payingAccounts: payingAccountList,
  bankAccounts: bankAccountList,
  paymentRuns: paymentRunList,
  programs: programList,
  tasks: taskList,
  people: peopleList,
  operators: operatorList,
  outbox: outboxList,
  audit: auditList,
} as const satisfies Record<string, List & { readonly need: Action }>;

export type ListName = keyof typeof lists;
export type Lists = typeof lists;
