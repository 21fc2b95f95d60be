import { voidApprovals } from "~/data/decision/approval.server";
import { releaseAward } from "~/data/award/award.server";
import { openCommitments, postToBudget } from "~/data/budget/budget.server";
import type { Tx } from "~/data/kernel/db.server";
import { vacate } from "~/data/space/occupancy.server";
import type { UseCaseContext } from "~/data/access/context";

/**
 * Gives back the budget and the unit that the approvals of a locked application reserved, while its award has not taken effect;
 * nothing when none was reserved. The approvals no longer count.
 */
export async function releaseReservations(
  tx: Tx,
  { actor, now }: UseCaseContext,
  applicationId: string,
): Promise<void> {
  await voidApprovals(tx, applicationId, now);
  const awardId = await releaseAward(tx, applicationId, now);
  if (!awardId) return;
  await vacate(tx, awardId, now);
  const open = await openCommitments(tx, awardId);
  const given = open.map((line) => ({ ...line, awardId, actorId: actor.userId, at: now }));
  await postToBudget(tx, "release", given);
}
