import type { Action } from "../access/matrix";
import type { RecoveryAction } from "./transitions";

/** What a step asks of whoever takes it, beside the version that was read. */
export type StepField = "words" | "reason" | "months" | "judgement" | "parts" | "firstOn" | "effect";

interface StepPage {
  readonly action: RecoveryAction;
  readonly permission: Action;
  readonly asks: readonly StepField[];
}

/** Steps of officials, as the addresses of their pages name them. `words` may stay empty, a `reason` not. */
export const recoveryStepPages = {
  hearing: { action: "hear", permission: "recovery.propose", asks: ["words"] },
  "small-closing": { action: "confirmSmall", permission: "recovery.decide", asks: ["effect"] },
  "small-return": { action: "returnSmall", permission: "recovery.decide", asks: ["reason"] },
  proposal: { action: "propose", permission: "recovery.propose", asks: ["judgement", "words"] },
  small: { action: "proposeSmall", permission: "recovery.propose", asks: ["reason"] },
  decision: { action: "decide", permission: "recovery.decide", asks: ["effect"] },
  "approval-withdrawal": { action: "withdrawApproval", permission: "recovery.decide", asks: [] },
  return: { action: "return", permission: "recovery.decide", asks: ["reason"] },
  instalments: { action: "grantInstalments", permission: "recovery.propose", asks: ["parts", "firstOn"] },
  "instalments-refusal": { action: "refuseInstalments", permission: "recovery.propose", asks: ["reason"] },
  demand: { action: "demandAgain", permission: "recovery.reconsider", asks: ["reason"] },
  reconsideration: { action: "reconsider", permission: "recovery.reconsider", asks: ["reason"] },
  "giving-up": { action: "proposeGiveUp", permission: "recovery.propose", asks: ["months", "reason"] },
} as const satisfies Record<string, StepPage>;

export type RecoveryStepName = keyof typeof recoveryStepPages;

/** Steps of whoever owes. */
export const debtorStepPages = {
  answer: { action: "answer", permission: "recovery.answer", asks: ["reason"] },
  instalments: { action: "askInstalments", permission: "recovery.answer", asks: ["parts", "reason"] },
  objection: { action: "dispute", permission: "recovery.answer", asks: ["reason"] },
} as const satisfies Record<string, StepPage>;

export type DebtorStepName = keyof typeof debtorStepPages;

export const isRecoveryStep = (name: string | undefined): name is RecoveryStepName =>
  name !== undefined && Object.hasOwn(recoveryStepPages, name);
export const isDebtorStep = (name: string | undefined): name is DebtorStepName =>
  name !== undefined && Object.hasOwn(debtorStepPages, name);

/** What of a recovery decides who may take its next step. */
interface RecoveryToStep {
  readonly userId: string;
  readonly proposedById: string | null;
  readonly approverIds: readonly string[];
  readonly tied: boolean;
  /** Whether all that is owed is less than what the version calls small. */
  readonly small: boolean;
}

/** The steps that are the official's to take now, of those that their rights allow; what they then need is told where they are taken. */
export const recoveryStepsOpen = (
  allowed: readonly RecoveryAction[],
  { userId, proposedById, approverIds, tied, small }: RecoveryToStep,
): RecoveryStepName[] => {
  const own = proposedById === userId;
  const given = approverIds.includes(userId);
  const fits = (action: RecoveryAction): boolean => {
    if (action === "withdrawApproval") return given;
    if (tied) return false;
    if (action === "proposeSmall") return small;
    if (action === "decide") return !own && !given;
    if (["confirmSmall", "returnSmall", "return"].includes(action)) return !own;
    if (action === "demandAgain" || action === "reconsider") return !own && !given;
    return true;
  };
  const names = Object.keys(recoveryStepPages) as RecoveryStepName[];
  return names.filter((name) => {
    const { action } = recoveryStepPages[name];
    return allowed.includes(action) && fits(action);
  });
};

/** Steps that whoever owes reads of; others are between officials. */
export const debtorReads: readonly RecoveryAction[] = [
  "open",
  "openByItself",
  "hear",
  "answer",
  "decide",
  "confirmSmall",
  "askInstalments",
  "grantInstalments",
  "refuseInstalments",
  "dispute",
  "rest",
  "demandAgain",
  "miss",
  "close",
];
