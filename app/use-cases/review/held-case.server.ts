import type { UseCaseContext } from "~/data/access/context";
import { readRight } from "~/data/access/case-reach";
import { type HeldCase, lockHeldCase } from "~/data/access/held-case.server";
import type { Tx } from "~/data/kernel/db.server";
import { handles } from "~/domain/access/handling";
import type { Action } from "~/domain/access/matrix";
import { Forbidden, NotFound } from "~/platform/errors";
import { admit } from "../access/admit.server";

/** Locks a case of any kind for an official who handles it: not theirs to see 404, not theirs to do, or only to read, 403. */
export async function openHeldCase(tx: Tx, ctx: UseCaseContext, caseId: string, action?: Action): Promise<HeldCase> {
  const found = await lockHeldCase(tx, caseId, ctx.actor.userId);
  if (!found) throw new NotFound();
  const { kind, companyId, zoneId } = found;
  admit(ctx.actor, action ?? readRight(kind), { companyId, zoneId });
  if (!handles(ctx.actor, kind, { zoneId })) throw new Forbidden(`${kind}.handle`);
  return found;
}
