import { pathTo } from "~/addresses/path-to";
import type { UseCaseContext } from "~/data/access/context";
import { writeOwnership } from "~/data/company/ownership.server";
import { transact } from "~/data/kernel/db.server";
import { portalLink } from "~/mail/access/account-mail.server";
import { tell } from "~/mail/audit/tell.server";
import { companyMail } from "~/mail/company/texts";
import { record } from "../audit/record.server";
import { ownershipToDecide } from "./reached-company.server";

/** Refuses somebody as the owner of a company, with reasons that they read. */
export function refuseOwnership(
  ctx: UseCaseContext,
  { ownershipId, reasons }: { readonly ownershipId: string; readonly reasons: string },
): Promise<void> {
  return transact(async (tx) => {
    const { companyId, userId, zoneId, company, asker } = await ownershipToDecide(tx, ctx, ownershipId, "refuse");
    await writeOwnership(tx, ownershipId, {
      state: "refused",
      decidedBy: ctx.actor.userId,
      decidedAt: ctx.now,
      reasons,
    });
    const link = portalLink(pathTo("/founder/ownership/:id", { id: ownershipId }));
    await tell(tx, ctx, "company.ownershipRefused", { person: [asker] }, (locale) =>
      companyMail(locale, { kind: "ownershipRefused", company, link }),
    );
    const data = { ownershipId, userId };
    await record(tx, ctx, { action: "company.refuseOwnership", subjectId: companyId, zoneId, data });
  });
}
