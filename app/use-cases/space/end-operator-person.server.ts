import type { UseCaseContext } from "~/data/access/context";
import { findGrant, revokeGrant } from "~/data/access/people-grants.server";
import { lockAccount } from "~/data/access/people.server";
import { transact } from "~/data/kernel/db.server";
import { tellOfRole } from "~/mail/access/tell-of-role.server";
import { NotFound } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";

/** Ends that somebody acts for an operator: by its first person or an administrator, or by themself, who leave. */
export const endOperatorPerson = (
  ctx: UseCaseContext,
  { operatorId, grantId }: { readonly operatorId: string; readonly grantId: string },
): Promise<void> =>
  transact(async (tx) => {
    const { userId: actorId } = ctx.actor;
    const grant = await findGrant(tx, grantId);
    if (grant?.operatorId !== operatorId) throw new NotFound();
    const own = grant.userId === actorId;
    admit(ctx.actor, own ? "operator.readPeople" : "operator.managePeople", { operatorId });
    const account = await lockAccount(tx, grant.userId);
    const revoked = await revokeGrant(tx, ctx.now, { id: grantId, userId: grant.userId, revokedBy: actorId });
    if (!account || !revoked) throw new NotFound();
    await tellOfRole(tx, ctx, account, "roleRevoked", "operator");
    const data = { role: "operator", siteId: null, operatorId, grant: grantId };
    await record(tx, ctx, { action: "role.revoke", subjectId: account.id, data });
  });
