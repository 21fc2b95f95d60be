import type { Action } from "../access/matrix";
import type { ChangeAction } from "./transitions";

interface PlainStep {
  readonly action: ChangeAction;
  readonly permission: Action;
  /** Whether it takes a reason in words. */
  readonly words: boolean;
}

/** Steps of officials that take a reason at most, as the addresses of their pages name them: these pages are alike. */
export const plainSteps = {
  "late-allowance": { action: "allowLate", permission: "award.decideChange", words: true },
  "late-refusal": { action: "refuseLate", permission: "award.decideChange", words: true },
  dismissal: { action: "dismiss", permission: "award.reviewChange", words: true },
  hearing: { action: "announce", permission: "award.proposeChange", words: false },
  withdrawal: { action: "withdrawProposal", permission: "award.proposeChange", words: true },
  return: { action: "return", permission: "award.decideChange", words: true },
  "approval-withdrawal": { action: "withdrawApproval", permission: "award.decideChange", words: false },
} as const satisfies Record<string, PlainStep>;

export type PlainStepName = keyof typeof plainSteps;

export const isPlainStep = (name: string | undefined): name is PlainStepName =>
  name !== undefined && Object.hasOwn(plainSteps, name);
