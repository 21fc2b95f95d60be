import { type CorrectionPoint, insertCorrectionRequest } from "~/data/application/correction.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { correctionTargets } from "~/domain/application/correction-targets";
import { decide } from "~/domain/application/decide";
import { addWorkingDays } from "~/domain/kernel/time/working-days";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { refusalAt, takeApplicationStep } from "../application/take-application-step.server";
import { onReviewCase } from "./review-case.server";
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
  const points = request.points.map(({ target, message }) => ({ target, message: message.trim() }));
  await takeApplicationStep(ctx, {
    action: "requestCorrections",
    ...onReviewCase(ctx, request, "application.requestCorrections"),
    prepare(_, { content }) {
      const known = correctionTargets(content);
      if (points.some(({ target, message }) => !known.includes(target) || message === "")) throw new Refusal("invalid");
    },
    decide: ({ state }) => decide(state, "requestCorrections", { missingListed: points.length > 0 }),
    refuse: refusalAt({ missingListed: "points" }),
    async write(tx, { id: applicationId, content }) {
      const due = addWorkingDays(calendar, ctx.today, content.stepWorkingDays.correction);
      const requestedBy = ctx.actor.userId;
      await insertCorrectionRequest(tx, { caseId: applicationId, requestedBy, now: ctx.now, due, points });
      return { due, data: { targets: points.map(({ target }) => target), dueOn: due.date } };
    },
    tell: (tx, found, _, { due }) =>
      tellCompany(tx, ctx, found, "correctionsRequested", { due, points: points.length }),
  });
}
