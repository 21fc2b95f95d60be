import { claimsToLapse } from "~/data/month/item-claim/claims.reader.server";
import { lockClaim } from "~/data/month/item-claim/claim.server";
import { decideClaim } from "~/domain/month/item-claim/decide";
import { tellOfClaim } from "~/mail/month/tell-of-claims.server";
import { NotFound, Refusal } from "~/platform/errors";
import type { JobContext } from "../../application/take-application-step.server";
import { takeAllDue } from "../../change/take-all-due.server";
import { takeClaimStep } from "./take-claim-step.server";

/** Lets a claim lapse that nobody answered in the days given, never on a provisional day. Returns whether it did. */
export async function lapseClaim(ctx: JobContext, claimId: string): Promise<boolean> {
  try {
    await takeClaimStep<"lapse", null, object & { data?: undefined }>(ctx, {
      action: "lapse",
      lock: (tx) => lockClaim(tx, claimId, null),
      admit: () => undefined,
      readAt: null,
      prepare: () => null,
      decide: ({ state, dueOn, dueProvisional }) =>
        decideClaim(state, "lapse", { daysOver: dueOn !== null && dueOn < ctx.today, dateFinal: !dueProvisional }),
      write: () => ({}),
      tell: (tx, found) => tellOfClaim(tx, ctx, found, "lapsed"),
    });
    return true;
  } catch (error) {
    // Somebody answered, or the day is provisional still.
    if (error instanceof Refusal || error instanceof NotFound) return false;
    throw error;
  }
}

/** Every claim whose days to answer are over, each in a transaction of its own. Returns how many lapsed. */
export const lapseOverdueClaims = (now: Date): Promise<number> => takeAllDue(now, claimsToLapse, lapseClaim);
