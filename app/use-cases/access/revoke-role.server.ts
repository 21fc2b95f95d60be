import { transact } from "~/data/kernel/db.server";
import { revokeGrant } from "~/data/access/people-grants.server";
import { NotFound } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { managedPerson } from "./managed-person.server";
import { record } from "../audit/record.server";
import { tellOfRole } from "~/mail/access/tell-of-role.server";

/** Ends a role of somebody else; it is gone with their next page. */
export function revokeRole(
  ctx: UseCaseContext,
  { userId, grantId }: { userId: string; grantId: string },
): Promise<void> {
  return transact(async (tx) => {
    const account = await managedPerson(tx, ctx, userId);
    const revoked = await revokeGrant(tx, ctx.now, { id: grantId, userId, revokedBy: ctx.actor.userId });
    if (!revoked) throw new NotFound();
    const { role, zoneId, operatorId } = revoked;
    await tellOfRole(tx, ctx, account, "roleRevoked", role);
    const data = { role, siteId: null, operatorId, grant: grantId };
    await record(tx, ctx, { action: "role.revoke", subjectId: userId, zoneId, data });
  });
}
