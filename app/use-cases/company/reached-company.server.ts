import type { UseCaseContext } from "~/data/access/context";
import { type LockedClaim, lockClaim, reachesOwnership } from "~/data/company/ownership.server";
import type { Tx } from "~/data/kernel/db.server";
import { claimHindrance } from "~/domain/company/ownership";
import { NotFound, Refusal } from "~/platform/errors";
import { admit } from "../access/admit.server";

/** Lets intake of a zone that the company is in go on. Throws NotFound and Forbidden otherwise. */
export async function admitIntake(tx: Tx, { actor }: UseCaseContext, companyId: string): Promise<void> {
  admit(actor, "company.confirmOwnership", "anywhere");
  if (!(await reachesOwnership(tx, actor, companyId))) throw new NotFound();
}

/** Locks a claim that intake decides, and refuses what cannot be decided so. */
export async function claimToDecide(
  tx: Tx,
  ctx: UseCaseContext,
  claimId: string,
  step: "confirm" | "refuse",
): Promise<LockedClaim> {
  const claim = await lockClaim(tx, claimId);
  if (!claim) throw new NotFound();
  await admitIntake(tx, ctx, claim.companyId);
  if (claim.userId === ctx.actor.userId) throw new NotFound();
  const hindrance = claimHindrance(step, claim);
  if (hindrance) throw new Refusal(hindrance);
  return claim;
}
