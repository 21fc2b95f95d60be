import { transact } from "~/data/kernel/db.server";
import { endSessionsOf } from "~/data/access/session.server";
import type { UseCaseContext } from "~/data/access/context";
import { auditAccount } from "./audit-account.server";

/** Ends every session of the person, this one too. */
export function signOutEverywhere(ctx: UseCaseContext): Promise<void> {
  const { userId } = ctx.actor;
  return transact(async (tx) => {
    const sessions = await endSessionsOf(tx, userId, ctx.now);
    if (sessions === 0) return;
    await auditAccount(tx, ctx, {
      by: userId,
      action: "account.signOutEverywhere",
      account: userId,
      data: { sessions },
    });
  });
}
