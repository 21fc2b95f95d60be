import type { StepRow } from "~/domain/kernel/step-table";
import type { Action as Permission } from "../access/matrix";
import { recoveriesOpen, type RecoveryState } from "./states";

/** A fact that a step of a recovery needs, each named as what is true when all is well. */
export type RecoveryNeed =
  /** The award owes something. */
  | "debtThere"
  /** No other recovery of the award is open. */
  | "noneOpen"
  | "noConflict"
  | "reasonsGiven"
  /** All that is owed is less than what the version calls small. */
  | "belowSmallness"
  /** The debtor has answered, or its days are over for good. */
  | "heard"
  /** Each month with a debt is judged, and no other: cause, time-bar, smallness, and what becomes of it. */
  | "everyMonthJudged"
  /** At once, by as many instalments as the version allows, or set off. */
  | "wayGiven"
  | "didNotPropose"
  /** Has no approval of this recovery that stands. */
  | "didNotApprove"
  | "ownApprovalStands"
  /** Worked out anew in the transaction of the step, the debts are those that were shown. */
  | "effectAsShown"
  /** As many as it takes, this one included: two where money is given up. */
  | "approvalsComplete"
  /** As many parts as the version allows, and a first day. */
  | "partsAllowed"
  /** The days to object to the demand are not over. */
  | "disputeOpen"
  | "appealLodged"
  | "didNotDecide"
  | "dueDayOver"
  /** Of that day, and not a provisional one. */
  | "dateFinal"
  /** Months with a debt. */
  | "monthsNamed"
  | "nothingOwed";

interface RecoveryEntry extends StepRow<RecoveryState, Permission, RecoveryNeed> {
  /** Where it leads instead, when what was proposed is to give up something that is demanded. */
  readonly whenGivingUp?: RecoveryState;
}

/** The steps of docs/rules/states.md, "Steps of a recovery". */
export const recoveryTransitions = [
  { from: [null], action: "open", by: "recovery.propose", needs: ["debtThere", "noneOpen"], to: "opened" },
  { from: [null], action: "openByItself", by: "job", needs: ["debtThere", "noneOpen"], to: "opened" },
  { from: ["opened"], action: "hear", by: "recovery.propose", needs: ["debtThere", "noConflict"], to: "hearing" },
  {
    from: ["opened", "hearing"],
    action: "proposeSmall",
    by: "recovery.propose",
    needs: ["debtThere", "belowSmallness", "reasonsGiven", "noConflict"],
    to: "small",
  },
  {
    from: ["small"],
    action: "confirmSmall",
    by: "recovery.decide",
    needs: ["didNotPropose", "effectAsShown", "noConflict"],
    to: "closed",
  },
  {
    from: ["small"],
    action: "returnSmall",
    by: "recovery.decide",
    needs: ["didNotPropose", "reasonsGiven", "noConflict"],
    to: "opened",
  },
  { from: ["hearing"], action: "answer", by: "recovery.answer", needs: ["reasonsGiven"], to: "hearing" },
  {
    from: ["hearing"],
    action: "propose",
    by: "recovery.propose",
    needs: ["heard", "everyMonthJudged", "wayGiven", "noConflict"],
    to: "proposed",
  },
  {
    from: ["proposed"],
    action: "addApproval",
    by: "recovery.decide",
    needs: ["didNotPropose", "didNotApprove", "effectAsShown", "noConflict"],
    to: "proposed",
  },
  {
    from: ["proposed"],
    action: "withdrawApproval",
    by: "recovery.decide",
    needs: ["ownApprovalStands"],
    to: "proposed",
  },
  {
    from: ["proposed"],
    action: "decide",
    by: "recovery.decide",
    needs: ["didNotPropose", "didNotApprove", "effectAsShown", "noConflict", "approvalsComplete"],
    to: "demanded",
  },
  {
    from: ["proposed"],
    action: "return",
    by: "recovery.decide",
    needs: ["didNotPropose", "reasonsGiven", "noConflict"],
    to: "opened",
    whenGivingUp: "demanded",
  },
  {
    from: ["demanded", "overdue"],
    action: "askInstalments",
    by: "recovery.answer",
    needs: ["partsAllowed", "reasonsGiven"],
    to: "asked",
  },
  {
    from: ["asked"],
    action: "grantInstalments",
    by: "recovery.propose",
    needs: ["partsAllowed", "noConflict"],
    to: "demanded",
  },
  {
    from: ["asked"],
    action: "refuseInstalments",
    by: "recovery.propose",
    needs: ["reasonsGiven", "noConflict"],
    to: "demanded",
  },
  {
    from: ["demanded", "overdue"],
    action: "dispute",
    by: "recovery.answer",
    needs: ["disputeOpen", "reasonsGiven"],
    to: "disputed",
  },
  { from: ["demanded", "asked", "overdue"], action: "rest", by: "job", needs: ["appealLodged"], to: "resting" },
  {
    from: ["disputed", "resting"],
    action: "demandAgain",
    by: "recovery.reconsider",
    needs: ["debtThere", "didNotDecide", "reasonsGiven", "noConflict"],
    to: "demanded",
  },
  {
    from: ["disputed", "resting"],
    action: "reconsider",
    by: "recovery.reconsider",
    needs: ["didNotDecide", "reasonsGiven", "noConflict"],
    to: "proposed",
  },
  { from: ["demanded"], action: "miss", by: "job", needs: ["dueDayOver", "dateFinal"], to: "overdue" },
  {
    from: ["demanded", "overdue"],
    action: "proposeGiveUp",
    by: "recovery.propose",
    needs: ["monthsNamed", "reasonsGiven", "noConflict"],
    to: "proposed",
  },
  { from: recoveriesOpen, action: "close", by: "job", needs: ["nothingOwed"], to: "closed" },
] as const satisfies readonly RecoveryEntry[];

type Row = (typeof recoveryTransitions)[number];

/** A step in the life of a recovery. */
export type RecoveryAction = Row["action"];
export type RecoveryTransition = RecoveryEntry & { readonly action: RecoveryAction };

/** What an action needs, so that whoever decides it must state each fact. */
export type RecoveryNeedsOf<A extends RecoveryAction> = Extract<Row, { action: A }>["needs"][number];
