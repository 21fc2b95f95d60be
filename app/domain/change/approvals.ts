import type { ApprovalRule } from "~/domain/program/draft/content";
import { approvalsNeeded } from "~/domain/program/terms/approvals-needed";
import type { ChangeEffect } from "./kinds";

/** How many people must approve a change: as many as an award of the greater of what its total changes by, up or down, and the new debt. */
export const changeApprovals = (rules: readonly ApprovalRule[], { totalFen, newDebtFen }: ChangeEffect): number =>
  approvalsNeeded(rules, Math.max(Math.abs(totalFen), newDebtFen));
