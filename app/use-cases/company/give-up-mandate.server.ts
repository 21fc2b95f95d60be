import { pathTo } from "~/addresses/path-to";
import { lockCompany } from "~/data/company/company.server";
import { heldMandate, revokeMandateRow } from "~/data/company/mandates.server";
import { currentMembers } from "~/data/company/members.server";
import { transact } from "~/data/kernel/db.server";
import type { UseCaseContext } from "~/data/access/context";
import { portalLink } from "~/mail/access/account-mail.server";
import { tell } from "~/mail/audit/tell.server";
import { companyMail } from "~/mail/company/texts";
import { NotFound } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";

/** Ends the actor's own mandate for a company at once and tells its owners. Throws NotFound once it has ended. */
export function giveUpMandate(ctx: UseCaseContext, companyId: string): Promise<void> {
  return transact(async (tx) => {
    const { userId } = ctx.actor;
    const company = await lockCompany(tx, companyId);
    if (!company) throw new NotFound();
    admit(ctx.actor, "company.giveUpMandate", { companyId });
    const mandateId = await heldMandate(tx, companyId, userId);
    if (!mandateId) throw new NotFound();
    await revokeMandateRow(tx, { id: mandateId, companyId, revokedBy: userId, now: ctx.now });
    const owners = (await currentMembers(tx, companyId)).filter(({ role }) => role === "owner");
    const link = portalLink(pathTo("/founder/companies/:id", { id: companyId }));
    await tell(tx, ctx, "mandate.givenUp", { owners }, (locale) =>
      companyMail(locale, { kind: "mandateGivenUp", company: company.profile.name, link }),
    );
    await record(tx, ctx, { action: "mandate.giveUp", subjectId: companyId, data: { mandateId, adviserId: userId } });
  });
}
