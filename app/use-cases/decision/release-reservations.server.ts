import { voidApprovals } from "~/data/decision/approval.server";
import { releaseAwards } from "~/data/award/award.server";
import { openCommitments, postToBudget } from "~/data/budget/budget.server";
import type { Tx } from "~/data/kernel/db.server";
import { vacate } from "~/data/space/occupancy.server";
import type { UseCaseContext } from "~/data/access/context";

/**
 * Gives back the budget and the unit that the approvals of a locked application reserved, while its awards have not taken effect;
 * nothing when none was reserved. The approvals no longer count.
 */
export async function releaseReservations(
  tx: Tx,
  { actor, now }: UseCaseContext,
  applicationId: string,
): Promise<void> {
  await voidApprovals(tx, applicationId, now);
  for (const awardId of await releaseAwards(tx, applicationId, now)) {
    await vacate(tx, awardId, now);
    const open = await openCommitments(tx, awardId);
    const given = open.map((line) => ({ ...line, awardId, actorId: actor.userId, at: now }));
    await postToBudget(tx, "release", given);
  }
}
