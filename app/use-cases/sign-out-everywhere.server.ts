import { transact } from "~/data/db.server";
import { deleteSessionsOf } from "~/data/session.server";
import type { UseCaseContext } from "./context.server";
import { auditAccount } from "./shared/audit-account.server";

/** Ends every session of the person, this one too. */
export function signOutEverywhere(ctx: UseCaseContext): Promise<void> {
  const { userId } = ctx.actor;
  return transact(async (tx) => {
    const sessions = await deleteSessionsOf(tx, userId);
    await auditAccount(tx, ctx, {
      by: userId,
      action: "account.signOutEverywhere",
      account: userId,
      data: { sessions },
    });
  });
}
