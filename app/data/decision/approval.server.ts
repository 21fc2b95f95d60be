import type { ApprovedFigures, ApprovedTerms } from "~/domain/decision/approvals";
import { newId } from "~/platform/ids";
import { dateColumn } from "../kernel/civil";
import type { Tx } from "../kernel/db.server";

export interface ApprovalToWrite extends ApprovedFigures, Partial<ApprovedTerms> {
  readonly caseId: string;
  readonly approverId: string;
  readonly at: Date;
}

/** Writes an approval; `approval_one_per_person` refuses a second one of a person while the first stands. */
export async function insertApproval(tx: Tx, { start, totalFen, at, ...approval }: ApprovalToWrite): Promise<void> {
  await tx.approval.create({
    data: {
      id: newId(),
      ...approval,
      startsOn: start === undefined ? null : dateColumn(start),
      totalFen: BigInt(totalFen),
      approvedAt: at,
    },
    select: { id: true },
  });
}

/** The approvals of a case, or that of one person, no longer count from now on. Returns how many that were. */
export async function voidApprovals(tx: Tx, caseId: string, now: Date, approverId?: string): Promise<number> {
  const { count } = await tx.approval.updateMany({
    where: { caseId, approverId, voidedAt: null },
    data: { voidedAt: now },
  });
  return count;
}
