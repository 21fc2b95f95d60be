import { transact } from "~/data/kernel/db.server";
import { recordSeen } from "~/data/review/evidence-check.server";
import { type Evidence, neededEvidence } from "~/domain/application/evidence";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { openReview, recordOnCase, requireNoInterest } from "./review-case.server";

/** Records which evidence an intake officer has seen; what was seen before stays with whom and when it was. */
export function recordEvidenceCheck(
  ctx: UseCaseContext,
  { applicationId, seen }: { readonly applicationId: string; readonly seen: readonly Evidence[] },
): Promise<void> {
  return transact(async (tx) => {
    const found = await openReview(tx, ctx, applicationId, "application.accept");
    requireNoInterest(ctx, found);
    if (found.state !== "submitted") throw new Refusal("wrongState");
    const kinds = neededEvidence(found.content.premises).filter(
      (kind) => seen.includes(kind) && !found.seen.includes(kind),
    );
    if (kinds.length === 0) throw new Refusal("review.nothingSeen", {}, { seen: ["review.nothingSeen"] });
    await recordSeen(tx, { caseId: applicationId, kinds, seenBy: ctx.actor.userId, seenAt: ctx.now });
    await recordOnCase(tx, ctx, found, { action: "application.recordEvidence", data: { seen: kinds } });
  });
}
