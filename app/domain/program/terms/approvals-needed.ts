import type { ApprovalRule } from "../draft/content";

/** How many people must approve an award of this total. */
export const approvalsNeeded = (rules: readonly ApprovalRule[], totalFen: number): number =>
  rules.findLast(({ fromFen }) => fromFen <= totalFen)?.approvals ?? 1;
