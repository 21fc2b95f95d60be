import { redirect } from "@remix-run/node";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { readInvitations } from "~/data/access/people.reader.server";
import { NotFound } from "~/platform/errors";
import { withdrawInvitation } from "~/use-cases/access/withdraw-invitation.server";

const onInvitation = on("people.manage", async ({ ctx, params }) => {
  const found = (await readInvitations(ctx.now)).find(({ id }) => id === params["id"]);
  if (!found) throw new NotFound();
  return found;
});

export const loader = guard.loader(onInvitation, () => redirect(pathTo("/admin/invitations")));

export const action = guard.action(onInvitation, async ({ ctx, subject }) => {
  await withdrawInvitation(ctx, { invitationId: subject.id });
  return redirect(pathTo("/admin/invitations", { notice: "withdrawnDone" }), 303);
});
