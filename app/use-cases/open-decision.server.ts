import type { Action } from "~/domain/access/matrix";
import { type DecisionView, readDecision } from "~/data/decision.reader.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import type { UseCaseContext } from "./context.server";
import { admit } from "./shared/admit.server";

/** The case that a page of a decision stands on: not there for whom it is not theirs, forbidden to whom may only read it. */
export async function openDecision(ctx: UseCaseContext, id: string | undefined, action: Action): Promise<DecisionView> {
  const view = isId(id) ? await readDecision(ctx.actor, id) : null;
  if (!view) throw new NotFound();
  admit(ctx.actor, action, { companyId: view.companyId, zoneId: view.zoneId });
  return view;
}
