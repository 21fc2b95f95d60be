import type { UseCaseContext } from "~/data/access/context";
import { normalEmail } from "~/data/access/people.server";
import { lockCompany } from "~/data/company/company.server";
import { createFirstInvitations, endInvitations, isInvitation } from "~/data/company/invitation.server";
import { currentMembers } from "~/data/company/members.server";
import { transact } from "~/data/kernel/db.server";
import { inHours } from "~/domain/access/lifetimes";
import { invitationHours } from "~/domain/company/invitation";
import { inviteContacts } from "~/mail/import/invite-contacts.server";
import { NotFound, Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";
import { admitIntake } from "../company/reached-company.server";

interface ContactInvitation {
  /** Made with the form, so that pressing twice invites once. */
  readonly id: string;
  readonly companyId: string;
  readonly email: string;
}

/**
 * Invites the contact of a company that nobody owns to own it, at the address that they have now: links that were sent before no longer open.
 * Throws NotFound, Forbidden and, where somebody owns it, Refusal.
 */
export const inviteContact = (ctx: UseCaseContext, { id, companyId, email: typed }: ContactInvitation): Promise<void> =>
  transact(async (tx) => {
    await admitIntake(tx, ctx, companyId);
    const company = await lockCompany(tx, companyId);
    if (!company) throw new NotFound();
    if ((await currentMembers(tx, companyId)).some(({ role }) => role === "owner"))
      throw new Refusal("import.hasOwner", {}, { email: ["import.hasOwner"] });
    if (await isInvitation(tx, id)) return;
    await endInvitations(tx, companyId);
    const { actor, now } = ctx;
    const terms = { invitedBy: actor.userId, now, expiresAt: inHours(now, invitationHours) };
    const contact = { id, companyId, name: company.profile.name, email: normalEmail(typed) };
    await inviteContacts(tx, now, actor.userId, await createFirstInvitations(tx, [contact], terms));
    await record(tx, ctx, { action: "import.inviteContact", subjectId: companyId });
  });
