import { moveState } from "~/data/application/application.server";
import { type CorrectionPoint, insertCorrectionRequest } from "~/data/application/correction.server";
import { transact } from "~/data/kernel/db.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { correctionTargets } from "~/domain/application/correction-targets";
import { decide } from "~/domain/application/decide";
import { addWorkingDays } from "~/domain/kernel/time/working-days";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { admitReview, recordOnCase, reviewRefusal } from "./review-case.server";
import { tellCompany } from "~/mail/review/tell-review.server";

export interface CorrectionsToRequest {
  readonly applicationId: string;
  readonly version: number;
  /** Everything that is missing or wrong, at once. */
  readonly points: readonly CorrectionPoint[];
}

/** Asks the company for all corrections at once. The office's clock stops, and the company's time to answer begins. */
export async function requestCorrections(ctx: UseCaseContext, request: CorrectionsToRequest): Promise<void> {
  const calendar = await readWorkingCalendar();
  await transact(async (tx) => {
    const found = await admitReview(tx, ctx, request, "application.requestCorrections");
    const { id: applicationId, state, content } = found;
    const actorId = ctx.actor.userId;
    const points = request.points.map(({ target, message }) => ({ target, message: message.trim() }));
    const known = correctionTargets(content);
    if (points.some(({ target, message }) => !known.includes(target) || message === "")) throw new Refusal("invalid");
    const decision = decide(state, "requestCorrections", { missingListed: points.length > 0 });
    if (!decision.ok) throw reviewRefusal(decision, { missingListed: "points" });
    const due = addWorkingDays(calendar, ctx.today, content.stepWorkingDays.correction);
    await insertCorrectionRequest(tx, { applicationId, requestedBy: actorId, now: ctx.now, due, points });
    const step = { applicationId, action: "requestCorrections", from: state, to: decision.to } as const;
    await moveState(tx, { ...step, actorId, now: ctx.now, due });
    const targets = points.map(({ target }) => target);
    await recordOnCase(tx, ctx, found, "application.requestCorrections", { targets, dueOn: due.date });
    await tellCompany(tx, ctx, found, "correctionsRequested", { due, points: points.length });
  });
}
