import { prisma } from "~/data/db.server";
import { type Approval, approveApplication } from "~/use-cases/approve-application.server";
import type { UseCaseContext } from "~/use-cases/context.server";
import { declareInterest } from "~/use-cases/declare-interest.server";

/** Approves a case by one approver after the other until the amount has as many as it takes. The award's id, or null before. */
export async function approveBy(approvers: readonly UseCaseContext[], approval: Approval): Promise<string | null> {
  const { applicationId } = approval;
  for (const ctx of approvers) {
    await declareInterest(ctx, { applicationId, conflict: false, explanation: null });
    const found = await prisma().application.findUniqueOrThrow({ where: { id: applicationId } });
    const result = await approveApplication(ctx, { ...approval, version: found.version });
    if (result.granted) return result.awardId;
  }
  return null;
}
