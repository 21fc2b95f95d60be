import { transact } from "~/data/kernel/db.server";
import { endSession } from "~/data/access/session.server";
import { hashToken } from "~/platform/secrets/token.server";
import type { UseCaseContext } from "~/data/access/context";
import { auditAccount } from "./audit-account.server";

/** Ends the session that the person is signed in with. */
export function signOut(ctx: UseCaseContext, { sessionId }: { sessionId: string }): Promise<void> {
  const { userId } = ctx.actor;
  return transact(async (tx) => {
    if (!(await endSession(tx, hashToken(sessionId), ctx.now))) return;
    await auditAccount(tx, ctx, { by: userId, action: "account.signOut", account: userId });
  });
}
