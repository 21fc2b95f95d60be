import { decide } from "~/domain/application/decide";
import { returnedDue, staysIn } from "~/domain/application/step-clock";
import { voidApprovals } from "~/data/decision/approval.server";
import { recordAudit } from "~/data/audit/audit.server";
import { transact } from "~/data/kernel/db.server";
import { recordReturn } from "~/data/decision/determination.server";
import { readMoves } from "~/data/application/moves.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { admitDecision, dutyFacts, stepRefusal } from "./decision-case.server";

export interface Return {
  readonly applicationId: string;
  readonly version: number;
  /** What the reviewer is asked to look at again; internal. */
  readonly reason: string;
}

/**
 * Sends a recommended application back to review, with the reason. The clock of the review goes on, and approvals given so far no
 * longer count.
 */
export async function returnApplication(ctx: UseCaseContext, { reason, ...request }: Return): Promise<void> {
  const calendar = await readWorkingCalendar();
  await transact(async (tx) => {
    const found = await admitDecision(tx, ctx, request, "application.return");
    if (!dutyFacts(ctx, found).noConflict) throw new Refusal("requirement.noConflict");
    const decision = decide(found.state, "return", { reasonsGiven: reason.trim() !== "" });
    if (!decision.ok) throw stepRefusal(decision);
    const stays = staysIn("review", await readMoves(tx, found.id));
    const due = returnedDue(calendar, ctx.today, found.content.stepWorkingDays.review, stays);
    const { userId: actorId } = ctx.actor;
    const voided = await voidApprovals(tx, found.id, ctx.now);
    await recordReturn(tx, { found, to: decision.to, actorId, at: ctx.now, words: reason.trim(), due });
    await recordAudit(tx, {
      actorId,
      now: ctx.now,
      requestId: ctx.requestId,
      action: "application.return",
      subjectType: "application",
      subjectId: found.id,
      zoneId: found.zoneId,
      data: { voided },
    });
  });
}
