import type { UseCaseContext } from "~/data/access/context";
import { holdCompany } from "~/data/company/hold-company.server";
import { transact } from "~/data/kernel/db.server";
import { insertClaim, nextClaimNumber, readClaimAward } from "~/data/month/item-claim/claim.server";
import { knownCeilingsOf } from "~/data/month/item-claim/claims.reader.server";
import { leftToClaim } from "~/domain/award/ceilings";
import { CLAIM_PREFIX, formatReference } from "~/domain/kernel/reference";
import { yearOf } from "~/domain/kernel/time/month";
import { decideClaim } from "~/domain/month/item-claim/decide";
import { NotFound } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { admit } from "../../access/admit.server";
import { record } from "../../audit/record.server";
import { claimRefused } from "./take-claim-step.server";

/** Begins a claim of hires and cost items under an award in effect with something left of a ceiling. Returns its id. */
export const beginClaim = (ctx: UseCaseContext, { awardId }: { readonly awardId: string }): Promise<string> =>
  transact(async (tx) => {
    const award = await readClaimAward(tx, awardId);
    if (!award) throw new NotFound();
    const { companyId, zoneId } = award;
    admit(ctx.actor, "claim.make", { companyId, zoneId });
    await holdCompany(tx, companyId);
    const ceilings = await knownCeilingsOf(tx, awardId);
    const allowed = decideClaim(null, "begin", { ceilingLeft: ceilings.some((each) => leftToClaim(each) > 0) });
    if (!allowed.ok) throw claimRefused(allowed);
    const id = newId();
    const reference = formatReference(CLAIM_PREFIX, yearOf(ctx.today), await nextClaimNumber(tx));
    await insertClaim(tx, { id, reference, actorId: ctx.actor.userId, now: ctx.now, award });
    await record(tx, ctx, { action: "claim.begin", subjectId: id, zoneId, data: { reference, awardId } });
    return id;
  });
