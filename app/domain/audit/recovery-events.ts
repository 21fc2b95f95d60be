import { on } from "./event";

type Opened = { readonly reference: string; readonly awardId: string; readonly owedFen: number };
type Due = { readonly dueOn: string | null };

/** What is demanded and what is given up, in fen. */
type Sums = { readonly demandFen: number; readonly giveUpFen: number };

/** What whoever decides says yes to, and how many stand of those that it takes. */
type Decision = Sums & {
  readonly basis: string;
  readonly given: number;
  readonly needed: number;
  readonly voided: number;
};

/** The events of recoveries, each step of their table among them. */
export const recoveryEvents = {
  "recovery.deliverLetter": on("recovery")<{ readonly letterId: string; readonly deliveredOn: string }>(),
  "recovery.open": on("recovery")<Opened>(),
  "recovery.openByItself": on("recovery", { finance: "recovery.opened" })<Opened>(),
  "recovery.hear": on("recovery", { debtor: "recovery.hearing" })<Due>(),
  "recovery.proposeSmall": on("recovery", { deciders: "recovery.toDecide" })<Sums>(),
  "recovery.confirmSmall": on("recovery", { debtor: "recovery.closedAsSmall" })<Decision>(),
  "recovery.returnSmall": on("recovery", { officer: "recovery.returned" })(),
  "recovery.answer": on("recovery", { officer: "recovery.answered" })(),
  "recovery.propose": on("recovery", { deciders: "recovery.toDecide" })<Sums>(),
  "recovery.addApproval": on("recovery", { deciders: "recovery.furtherApproval" })<Decision>(),
  "recovery.withdrawApproval": on("recovery")<{ readonly left: number }>(),
  "recovery.decide": on("recovery", { debtor: ["recovery.demanded", "recovery.givenUp"] })<
    Decision & Due & { readonly way: string | null }
  >(),
  "recovery.return": on("recovery", { officer: "recovery.returned" })<{ readonly voided: number }>(),
  "recovery.askInstalments": on("recovery", { finance: "recovery.asked" })<{ readonly parts: number }>(),
  "recovery.grantInstalments": on("recovery", { debtor: "recovery.instalmentsGranted" })<
    Due & { readonly parts: number }
  >(),
  "recovery.refuseInstalments": on("recovery", { debtor: "recovery.instalmentsRefused" })(),
  "recovery.dispute": on("recovery", { approvers: "recovery.disputed" })(),
  "recovery.rest": on("recovery")(),
  "recovery.demandAgain": on("recovery", { debtor: "recovery.demandedAgain" })<Due & { readonly demandFen: number }>(),
  "recovery.reconsider": on("recovery", { deciders: "recovery.toDecide" })(),
  "recovery.remind": on("recovery", { debtor: "recovery.reminder" })<Due & { readonly leftFen: number }>(),
  "recovery.nextDue": on("recovery")<Due>(),
  "recovery.miss": on("recovery", { debtor: "recovery.overdue", finance: "recovery.overdueForFinance" })<
    Due & { readonly leftFen: number }
  >(),
  "recovery.proposeGiveUp": on("recovery", { deciders: "recovery.toDecide" })<Sums>(),
  "recovery.close": on("recovery", { debtor: "recovery.closed" })(),
} as const;
