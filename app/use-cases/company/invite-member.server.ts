import { pathTo } from "~/addresses/path-to";
import { createInvitation } from "~/data/company/invitation.server";
import { currentMembers } from "~/data/company/members.server";
import { lockCompany } from "~/data/company/company.server";
import { transact } from "~/data/kernel/db.server";
import { tell } from "~/mail/audit/tell.server";
import { normalEmail } from "~/data/access/people.server";
import { invitationHours } from "~/domain/company/invitation";
import { inHours } from "~/domain/access/lifetimes";
import type { Locale } from "~/i18n/locale";
import { companyMail } from "~/mail/company/texts";
import { NotFound, Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { admit } from "../access/admit.server";
import { portalLink } from "~/mail/access/account-mail.server";
import { record } from "../audit/record.server";

export interface MemberInvitation {
  readonly companyId: string;
  readonly email: string;
  readonly role: "owner" | "member";
  /** In which the mail is written: the inviting person's, since nothing is known of the other. */
  readonly locale: Locale;
}

/** Invites somebody by mail into a company; a new invitation of an address takes the place of an earlier one. */
export function inviteMember(ctx: UseCaseContext, invitation: MemberInvitation): Promise<void> {
  const { companyId, role, locale } = invitation;
  const email = normalEmail(invitation.email);
  return transact(async (tx) => {
    const company = await lockCompany(tx, companyId);
    if (!company) throw new NotFound();
    admit(ctx.actor, "company.manageMembers", { companyId });
    const members = await currentMembers(tx, companyId);
    if (members.some((member) => member.email === email && member.role === role)) {
      throw new Refusal("company.alreadyMember", {}, { email: ["company.alreadyMember"] });
    }
    const token = await createInvitation(tx, {
      email,
      terms: { companyId, role, invitedBy: ctx.actor.userId },
      now: ctx.now,
      expiresAt: inHours(ctx.now, invitationHours),
    });
    const link = portalLink(pathTo("/founder/invitations", { token }));
    await tell(tx, ctx, "company.invited", { invited: [{ userId: null, email, locale }] }, (language) =>
      companyMail(language, { kind: "invited", company: company.profile.name, link }),
    );
    await record(tx, ctx, { action: "company.invite", subjectId: companyId, data: { role } });
  });
}
