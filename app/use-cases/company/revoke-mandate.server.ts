import { pathTo } from "~/addresses/path-to";
import { revokeMandateRow } from "~/data/company/mandates.server";
import { lockCompany } from "~/data/company/company.server";
import { transact } from "~/data/kernel/db.server";
import { companyMail } from "~/mail/company/texts";
import { NotFound } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { admit } from "../access/admit.server";
import { portalLink } from "~/mail/access/account-mail.server";
import { record } from "../audit/record.server";
import { tell } from "~/mail/audit/tell.server";

/** Ends an adviser's mandate at once and tells them. */
export function revokeMandate(
  ctx: UseCaseContext,
  { companyId, mandateId }: { companyId: string; mandateId: string },
): Promise<void> {
  return transact(async (tx) => {
    const company = await lockCompany(tx, companyId);
    if (!company) throw new NotFound();
    admit(ctx.actor, "company.manageMandates", { companyId });
    const adviser = await revokeMandateRow(tx, {
      id: mandateId,
      companyId,
      revokedBy: ctx.actor.userId,
      now: ctx.now,
    });
    if (!adviser) throw new NotFound();
    await tell(tx, ctx, "mandate.revoked", { adviser: [adviser] }, (locale) =>
      companyMail(locale, {
        kind: "mandateRevoked",
        company: company.profile.name,
        link: portalLink(pathTo("/founder")),
      }),
    );
    await record(tx, ctx, {
      action: "mandate.revoke",
      subjectId: companyId,
      data: { mandateId, adviserId: adviser.userId },
    });
  });
}
