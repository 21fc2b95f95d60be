import { decide } from "~/domain/application/decide";
import { voidApprovals } from "~/data/decision/approval.server";
import { recordAudit } from "~/data/audit/audit.server";
import { transact } from "~/data/kernel/db.server";
import { recordDetermination } from "~/data/decision/determination.server";
import type { UseCaseContext } from "~/data/access/context";
import { admitDecision, dutyFacts, stepRefusal } from "./decision-case.server";
import { type GivenReason, givenReasons } from "./given-reasons.server";
import { issueLetter } from "./issue-letter.server";
import { tellFounders } from "~/mail/decision/tell-founders.server";

export interface Rejection {
  readonly applicationId: string;
  readonly version: number;
  /** Each with its clause and words that the applicant understands. */
  readonly reasons: readonly GivenReason[];
}

/** Rejects a recommended application with reasons, each of a clause of its version. Approvals given so far no longer count; the founder's side reads them and is told how to appeal. */
export function rejectApplication(ctx: UseCaseContext, rejection: Rejection): Promise<void> {
  return transact(async (tx) => {
    const found = await admitDecision(tx, ctx, rejection, "application.reject");
    const reasons = givenReasons(found.content, rejection.reasons);
    const reasonsGiven = reasons.length > 0 && reasons.every(({ words }) => words !== "");
    const decision = decide(found.state, "reject", { ...dutyFacts(ctx, found), reasonsGiven });
    if (!decision.ok) throw stepRefusal(decision);
    const { userId: actorId } = ctx.actor;
    const voided = await voidApprovals(tx, found.id, ctx.now);
    await recordDetermination(tx, {
      found,
      outcome: "reject",
      action: "reject",
      to: decision.to,
      reasons,
      actorId,
      at: ctx.now,
    });
    await recordAudit(tx, {
      actorId,
      now: ctx.now,
      requestId: ctx.requestId,
      action: "application.reject",
      subjectType: "application",
      subjectId: found.id,
      zoneId: found.zoneId,
      data: { clauses: reasons.map(({ clause }) => clause), voided },
    });
    await issueLetter(tx, ctx, found.id);
    await tellFounders(tx, ctx, found, "rejected");
  });
}
