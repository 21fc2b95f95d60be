import { pathTo } from "~/addresses/path-to";
import { currentMembers, endMember } from "~/data/company/members.server";
import { lockCompany } from "~/data/company/company.server";
import { transact } from "~/data/kernel/db.server";
import { companyMail } from "~/mail/company/texts";
import { NotFound, Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { admit } from "../access/admit.server";
import { portalLink } from "~/mail/access/account-mail.server";
import { record } from "../audit/record.server";
import { tell } from "~/mail/audit/tell.server";

/** Ends a membership and tells its person, whose id it returns. A company keeps at least one owner. */
export function endMembership(
  ctx: UseCaseContext,
  { companyId, membershipId }: { companyId: string; membershipId: string },
): Promise<string> {
  return transact(async (tx) => {
    const company = await lockCompany(tx, companyId);
    if (!company) throw new NotFound();
    admit(ctx.actor, "company.manageMembers", { companyId });
    const members = await currentMembers(tx, companyId);
    const leaving = members.find(({ id }) => id === membershipId);
    if (!leaving) throw new NotFound();
    const owners = members.filter(({ role }) => role === "owner");
    if (leaving.role === "owner" && owners.length === 1) throw new Refusal("company.lastOwner");
    await endMember(tx, membershipId, ctx.now);
    const link = portalLink(pathTo("/founder"));
    await tell(tx, ctx, "company.membershipEnded", { member: [leaving] }, (locale) =>
      companyMail(locale, { kind: "membershipEnded", company: company.profile.name, link }),
    );
    await record(tx, ctx, {
      action: "company.endMembership",
      subjectId: companyId,
      data: { userId: leaving.userId },
    });
    return leaving.userId;
  });
}
