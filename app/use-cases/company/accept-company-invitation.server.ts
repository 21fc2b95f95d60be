import { pathTo } from "~/addresses/path-to";
import { useInvitation } from "~/data/company/invitation.server";
import { currentMembers, endMember, insertMember } from "~/data/company/members.server";
import { lockCompany } from "~/data/company/company.server";
import { transact } from "~/data/kernel/db.server";
import { normalEmail } from "~/data/access/people.server";
import { companyMail } from "~/mail/company/texts";
import { NotFound, Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { portalLink } from "~/mail/access/account-mail.server";
import { record } from "../audit/record.server";
import { tell } from "~/mail/audit/tell.server";

export interface MemberInvitationAcceptance {
  readonly token: string;
  /** The confirmed address of whoever accepts; the invitation must have gone to it. */
  readonly email: string;
}

/** Makes the invited person a member or owner, and tells the owners. Returns the company's id. */
export function acceptCompanyInvitation(
  ctx: UseCaseContext,
  { token, email }: MemberInvitationAcceptance,
): Promise<string> {
  return transact(async (tx) => {
    const { userId } = ctx.actor;
    const invitation = await useInvitation(tx, token, ctx.now);
    if (!invitation) throw new Refusal("linkExpired");
    if (invitation.email !== normalEmail(email)) throw new Refusal("company.invitationOfAnother");
    const { companyId, role } = invitation;
    const company = await lockCompany(tx, companyId);
    if (!company) throw new NotFound();
    const members = await currentMembers(tx, companyId);
    const own = members.find((member) => member.userId === userId);
    if (own?.role === "owner" || own?.role === role) return companyId;
    if (own) await endMember(tx, own.id, ctx.now);
    await insertMember(tx, { companyId, userId, role, now: ctx.now });
    const owners = members.filter((member) => member.role === "owner");
    const link = portalLink(pathTo("/founder/companies/:id", { id: companyId }));
    await tell(tx, ctx, "company.joined", { owners }, (locale) =>
      companyMail(locale, { kind: "joined", company: company.profile.name, link }),
    );
    await record(tx, ctx, { action: "company.join", subjectId: companyId, data: { role } });
    return companyId;
  });
}
