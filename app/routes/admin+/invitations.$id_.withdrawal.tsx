import { redirect } from "@remix-run/node";
import { guard } from "~/auth/guard.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { withdrawInvitation } from "~/use-cases/withdraw-invitation.server";

export const loader = guard.loader("people.manage", () => redirect("/admin/invitations"));

export const action = guard.action("people.manage", async ({ ctx, params }) => {
  const invitationId = params["id"];
  if (!isId(invitationId)) throw new NotFound();
  await withdrawInvitation(ctx, { invitationId });
  return redirect("/admin/invitations?notice=withdrawnDone", 303);
});
