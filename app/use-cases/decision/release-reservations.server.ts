import { voidApprovals } from "~/data/decision/approval.server";
import { releaseAwards } from "~/data/award/award.server";
import { openCommitments, postToBudget } from "~/data/budget/budget.server";
import type { Tx } from "~/data/kernel/db.server";
import { vacate } from "~/data/space/occupancy.server";
import type { UseCaseContext } from "~/data/access/context";
import { bookingOf, fundWaiting } from "../budget/fund-waiting.server";

/**
 * Gives back the budget and the unit that the approvals of a locked application reserved, while its awards have not taken effect;
 * nothing when none was reserved. The approvals no longer count. What is free again goes first to whoever waits for money.
 */
export async function releaseReservations(tx: Tx, ctx: UseCaseContext, applicationId: string): Promise<void> {
  const { now } = ctx;
  const booking = bookingOf(ctx);
  await voidApprovals(tx, applicationId, now);
  const awardIds = await releaseAwards(tx, applicationId, now);
  if (awardIds.length === 0) return;
  await vacate(tx, awardIds, now);
  const open = await openCommitments(tx, awardIds);
  await postToBudget(
    tx,
    "release",
    open.map((commitment) => ({ ...commitment, ...booking })),
  );
  await fundWaiting(tx, booking, [...new Set(open.map(({ lineId }) => lineId))]);
}
