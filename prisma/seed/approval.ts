import { readCaseHead } from "~/data/review/case.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { readFreeUnits } from "~/data/decision/decision.reader.server";
import { contentOf } from "~/data/program/content.server";
import { type Approval, approveApplication } from "~/use-cases/decision/approve-application.server";
import type { UseCaseContext } from "~/data/access/context";
import { declareInterest } from "~/use-cases/decision/declare-interest.server";
import { previewApproval } from "~/presenters/decision/preview-approval.server";

type Chosen = Omit<Approval, "version" | "basis">;

/** The digest of the plan that an approver of these terms is shown now; empty where they are shown none. */
export async function shownBasis(
  { actor }: UseCaseContext,
  { applicationId, start, unitId, operatorId }: Chosen,
): Promise<string> {
  const head = await readCaseHead(actor, applicationId);
  if (!head) return "";
  const { programId, answers, versionId } = head;
  const unit = (await readFreeUnits(head.zoneId, start, head.company.id)).find(({ id }) => id === unitId) ?? null;
  const shown = await previewApproval(
    { programId, answers, content: await contentOf(versionId), standing: [] },
    start,
    { unit, operatorId },
  );
  return shown.ok ? shown.preview.basis : "";
}

/** Approves a case by one approver after the other until the amount has as many as it takes. The award's id, or null before. */
export async function approveBy(
  approvers: readonly UseCaseContext[],
  approval: Omit<Approval, "basis">,
): Promise<string | null> {
  const { applicationId } = approval;
  for (const ctx of approvers) {
    await declareInterest(ctx, { caseId: applicationId, conflict: false, explanation: null });
    const { version } = await prisma().application.findUniqueOrThrow({ where: { id: applicationId } });
    const basis = await shownBasis(ctx, approval);
    const result = await approveApplication(ctx, { ...approval, version, basis });
    if (result.granted) return result.awardId;
  }
  return null;
}
