import { pathTo } from "~/addresses/path-to";
import type { UseCaseContext } from "~/data/access/context";
import { writeClaim } from "~/data/company/ownership.server";
import { transact } from "~/data/kernel/db.server";
import { portalLink } from "~/mail/access/account-mail.server";
import { tell } from "~/mail/audit/tell.server";
import { companyMail } from "~/mail/company/texts";
import { record } from "../audit/record.server";
import { claimToDecide } from "./reached-company.server";

/** Refuses somebody as the owner of a company, with reasons that they read. */
export function refuseOwnership(
  ctx: UseCaseContext,
  { claimId, reasons }: { readonly claimId: string; readonly reasons: string },
): Promise<void> {
  return transact(async (tx) => {
    const { companyId, userId, zoneId, company, claimant } = await claimToDecide(tx, ctx, claimId, "refuse");
    await writeClaim(tx, claimId, { state: "refused", decidedBy: ctx.actor.userId, decidedAt: ctx.now, reasons });
    const link = portalLink(pathTo("/founder/claims/:id", { id: claimId }));
    await tell(tx, ctx, "company.ownershipRefused", { person: [claimant] }, (locale) =>
      companyMail(locale, { kind: "ownershipRefused", company, link }),
    );
    const data = { claimId, userId };
    await record(tx, ctx, { action: "company.refuseOwnership", subjectId: companyId, zoneId, data });
  });
}
