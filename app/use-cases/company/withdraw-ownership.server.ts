import type { UseCaseContext } from "~/data/access/context";
import { lockOwnership, writeOwnership } from "~/data/company/ownership.server";
import { transact } from "~/data/kernel/db.server";
import { ownershipHindrance } from "~/domain/company/ownership";
import { NotFound, Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";

/** Takes back the actor's own request to own a company. Throws NotFound for one of somebody else, and Refusal where it has ended. */
export function withdrawOwnership(
  ctx: UseCaseContext,
  { ownershipId }: { readonly ownershipId: string },
): Promise<void> {
  return transact(async (tx) => {
    const ownership = await lockOwnership(tx, ownershipId);
    if (ownership?.userId !== ctx.actor.userId) throw new NotFound();
    const hindrance = ownershipHindrance("withdraw", ownership);
    if (hindrance) throw new Refusal(hindrance);
    await writeOwnership(tx, ownershipId, { state: "withdrawn", decidedBy: null, decidedAt: ctx.now, reasons: null });
    const { companyId: subjectId, zoneId } = ownership;
    await record(tx, ctx, { action: "company.withdrawOwnership", subjectId, zoneId, data: { ownershipId } });
  });
}
