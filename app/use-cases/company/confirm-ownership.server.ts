import { pathTo } from "~/addresses/path-to";
import type { UseCaseContext } from "~/data/access/context";
import { currentMembers, endMember, insertMember } from "~/data/company/members.server";
import { writeOwnership } from "~/data/company/ownership.server";
import { transact } from "~/data/kernel/db.server";
import { portalLink } from "~/mail/access/account-mail.server";
import { tell } from "~/mail/audit/tell.server";
import { companyMail } from "~/mail/company/texts";
import { record } from "../audit/record.server";
import { ownershipToDecide } from "./reached-company.server";

/** Makes who asked the owner of a company that has none; of several who ask, one. Throws Refusal where somebody owns it by now, or nothing was shown. */
export function confirmOwnership(
  ctx: UseCaseContext,
  { ownershipId }: { readonly ownershipId: string },
): Promise<void> {
  return transact(async (tx) => {
    const ownership = await ownershipToDecide(tx, ctx, ownershipId, "confirm");
    const { companyId, userId, zoneId, company, asker } = ownership;
    const own = (await currentMembers(tx, companyId)).find((member) => member.userId === userId);
    if (own) await endMember(tx, own.id, ctx.now);
    await insertMember(tx, { companyId, userId, role: "owner", now: ctx.now });
    const decided = { decidedBy: ctx.actor.userId, decidedAt: ctx.now };
    await writeOwnership(tx, ownershipId, { state: "confirmed", reasons: null, ...decided });
    const link = portalLink(pathTo("/founder/companies/:id", { id: companyId }));
    await tell(tx, ctx, "company.ownershipConfirmed", { person: [asker] }, (locale) =>
      companyMail(locale, { kind: "ownershipConfirmed", company, link }),
    );
    const data = { ownershipId, userId };
    await record(tx, ctx, { action: "company.confirmOwnership", subjectId: companyId, zoneId, data });
  });
}
