import type { UseCaseContext } from "~/data/access/context";
import { type LockedOwnership, lockOwnership, reachesOwnership } from "~/data/company/ownership.server";
import type { Tx } from "~/data/kernel/db.server";
import { ownershipHindrance } from "~/domain/company/ownership";
import { NotFound, Refusal } from "~/platform/errors";
import { admit } from "../access/admit.server";

/** Lets intake of a zone that the company is in go on. Throws NotFound and Forbidden otherwise. */
export async function admitIntake(tx: Tx, { actor }: UseCaseContext, companyId: string): Promise<void> {
  admit(actor, "company.confirmOwnership", "anywhere");
  if (!(await reachesOwnership(tx, actor, companyId))) throw new NotFound();
}

/** Locks a request of ownership that intake decides, and refuses what cannot be decided so. */
export async function ownershipToDecide(
  tx: Tx,
  ctx: UseCaseContext,
  ownershipId: string,
  step: "confirm" | "refuse",
): Promise<LockedOwnership> {
  const ownership = await lockOwnership(tx, ownershipId);
  if (!ownership) throw new NotFound();
  await admitIntake(tx, ctx, ownership.companyId);
  if (ownership.userId === ctx.actor.userId) throw new NotFound();
  const hindrance = ownershipHindrance(step, ownership);
  if (hindrance) throw new Refusal(hindrance);
  return ownership;
}
