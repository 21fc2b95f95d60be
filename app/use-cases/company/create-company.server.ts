import { type CompanyProfile, insertCompany } from "~/data/company/company.server";
import { asItStands, transact } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { checkProfile } from "./check-profile.server";
import { refuseOwnCode, refuseOwnerless, tellOfOtherClaims } from "./code-claims.server";
import { record } from "../audit/record.server";

/** Registers a company with whoever asks as its owner, unless they have one under this code, or one that nobody owns has it; the code is provisional until intake has seen the licence. Returns its id. */
export async function createCompany(ctx: UseCaseContext, profile: CompanyProfile): Promise<string> {
  await checkProfile(asItStands, profile, ctx.today);
  return transact(async (tx) => {
    const { userId } = ctx.actor;
    await refuseOwnCode(tx, ctx, profile);
    await refuseOwnerless(tx, profile);
    const id = newId();
    await insertCompany(tx, { id, membershipId: newId(), profile, ownerId: userId, now: ctx.now });
    await tellOfOtherClaims(tx, ctx, { id, profile });
    await record(tx, ctx, {
      action: "company.create",
      subjectId: id,
    });
    return id;
  });
}
