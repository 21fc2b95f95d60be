import { transact } from "~/data/kernel/db.server";
import { answerOffer } from "~/data/access/mandate-offers.server";
import { NotFound } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { admit } from "../access/admit.server";
import { lockOffer } from "./mandate-offer.server";
import { record } from "../audit/record.server";

/** Takes back a mandate that was offered and not answered; it can no longer be accepted. */
export function withdrawMandateOffer(
  ctx: UseCaseContext,
  { companyId, offerId }: { companyId: string; offerId: string },
): Promise<void> {
  return transact(async (tx) => {
    const { offer, open } = await lockOffer(tx, ctx, offerId);
    if (offer.companyId !== companyId) throw new NotFound();
    admit(ctx.actor, "company.manageMandates", { companyId });
    if (!open) throw new NotFound();
    await answerOffer(tx, offerId, "withdrawn", ctx.now);
    await record(tx, ctx, {
      action: "mandate.withdrawOffer",
      subjectId: companyId,
      data: { offerId },
    });
  });
}
