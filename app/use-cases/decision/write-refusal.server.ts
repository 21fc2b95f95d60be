import type { UseCaseContext } from "~/data/access/context";
import { voidApprovals } from "~/data/decision/approval.server";
import { insertDetermination, type Reason } from "~/data/decision/determination.server";
import type { Tx } from "~/data/kernel/db.server";

/** Writes that a locked case of any kind is refused, with its reasons; approvals given so far no longer count. What the step comes to. */
export async function writeRefusal(tx: Tx, { actor, now }: UseCaseContext, caseId: string, reasons: readonly Reason[]) {
  const voided = await voidApprovals(tx, caseId, now);
  await insertDetermination(tx, { caseId, outcome: "reject", reasons, actorId: actor.userId, at: now });
  return {
    due: null,
    set: { decidedAt: now },
    reason: reasons.map(({ words }) => words).join("\n"),
    data: { clauses: reasons.map(({ clause }) => clause), voided },
  };
}
