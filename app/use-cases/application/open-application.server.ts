import { type ApplicationHead, lockApplication } from "~/data/application/application.server";
import type { Tx } from "~/data/kernel/db.server";
import type { Action } from "~/domain/access/matrix";
import { transition } from "~/domain/application/decide";
import { NotFound, Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { admit } from "../access/admit.server";
import type { Reached } from "../access/take-step.server";

/** Locks an application for an act of the founder's side. Throws NotFound or Forbidden when it is not for the actor. */
export async function openApplication(
  tx: Tx,
  ctx: UseCaseContext,
  id: string,
  action: Action,
): Promise<ApplicationHead> {
  const found = await lockApplication(tx, id);
  if (!found) throw new NotFound();
  admit(ctx.actor, action, found);
  return found;
}

/** Whether the founder's side may still change what an application says. */
export const isEditable = ({ state }: Pick<ApplicationHead, "state">): boolean =>
  state === "draft" || state === "correction";

/** Locks an application whose answers and documents are to be changed. Throws Refusal once they no longer can be. */
export async function openForEditing(tx: Tx, ctx: UseCaseContext, id: string): Promise<ApplicationHead> {
  const found = await openApplication(tx, ctx, id, "application.edit");
  if (!isEditable(found)) throw new Refusal("application.notEditable");
  return found;
}

/**
 * How a step of the founder's side reaches its application, as it stood when they read it. Throws Refusal in a state from which the
 * step does not lead, whatever was read.
 */
export const onOwnApplication = (
  { actor }: UseCaseContext,
  { applicationId, version }: { readonly applicationId: string; readonly version: number },
  action: "resubmit" | "withdraw",
): Reached<ApplicationHead> => ({
  lock: (tx) => lockApplication(tx, applicationId),
  admit(found) {
    admit(actor, `application.${action}`, found);
    if (!transition(found.state, action)) throw new Refusal("wrongState");
  },
  readAt: version,
});
