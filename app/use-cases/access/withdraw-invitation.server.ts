import { transact } from "~/data/kernel/db.server";
import { withdrawLink } from "~/data/access/people-links.server";
import { NotFound } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { admit } from "./admit.server";
import { record } from "../audit/record.server";

/** Takes back an official's invitation that was not accepted; its link no longer opens. */
export async function withdrawInvitation(
  ctx: UseCaseContext,
  { invitationId }: { invitationId: string },
): Promise<void> {
  admit(ctx.actor, "people.manage", "anywhere");
  await transact(async (tx) => {
    if (!(await withdrawLink(tx, "invitation", invitationId))) throw new NotFound();
    await record(tx, ctx, {
      action: "person.withdrawInvitation",
      subjectId: invitationId,
    });
  });
}
