import type { UseCaseContext } from "~/data/access/context";
import { admit } from "./admit.server";
import { type OfficialInvitation, sendInvitation } from "./send-invitation.server";

/** Invites somebody without an account to work for the city in these roles; they hold from the acceptance. */
export async function inviteOfficial(ctx: UseCaseContext, invitation: OfficialInvitation): Promise<void> {
  admit(ctx.actor, "people.manage", "anywhere");
  await sendInvitation(ctx, invitation);
}
