import { transact } from "~/data/db.server";
import { deleteSession } from "~/data/session.server";
import { hashToken } from "~/platform/secrets/token.server";
import type { UseCaseContext } from "./context.server";
import { auditAccount } from "./shared/audit-account.server";

/** Ends the session that the person is signed in with. */
export function signOut(ctx: UseCaseContext, { sessionId }: { sessionId: string }): Promise<void> {
  const { userId } = ctx.actor;
  return transact(async (tx) => {
    await deleteSession(tx, hashToken(sessionId));
    await auditAccount(tx, ctx, { by: userId, action: "account.signOut", account: userId });
  });
}
