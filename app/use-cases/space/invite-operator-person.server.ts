import type { UseCaseContext } from "~/data/access/context";
import type { Locale } from "~/i18n/locale";
import { admit } from "../access/admit.server";
import { sendInvitation } from "../access/send-invitation.server";

/** Invites somebody without an account to act for an operator: by its first person, or an administrator. Throws Refusal for an address that has an account. */
export async function inviteOperatorPerson(
  ctx: UseCaseContext,
  invitation: { readonly operatorId: string; readonly name: string; readonly email: string; readonly locale: Locale },
): Promise<void> {
  const { operatorId, ...person } = invitation;
  admit(ctx.actor, "operator.managePeople", { operatorId });
  await sendInvitation(ctx, {
    ...person,
    roles: ["operator"],
    wholeCity: false,
    zoneIds: [],
    operatorIds: [operatorId],
  });
}
