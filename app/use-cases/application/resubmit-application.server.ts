import { readHeld } from "~/data/application/handed.server";
import { closeRequest, findOpenRequest, type OpenRequest, writePointAnswers } from "~/data/application/points.server";
import { moveState } from "~/data/application/application.server";
import { transact } from "~/data/kernel/db.server";
import { readMoves } from "~/data/application/moves.server";
import { contentOf } from "~/data/program/content.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { decide } from "~/domain/application/decide";
import { missingFrom } from "~/domain/application/missing";
import { resumedDue, staysIn } from "~/domain/application/step-clock";
import { Refusal, StaleVersion } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import type { PointAnswers } from "./answer-points.server";
import { locateApplication } from "./locate-application.server";
import { openApplication } from "./open-application.server";
import { record } from "../audit/record.server";
import { tellBothSides } from "~/mail/application/tell-both-sides.server";

export interface Resubmission extends PointAnswers {
  readonly version: number;
}

/**
 * Sends corrections in: every point listed has its answer, and intake's time goes on where it stopped. Throws a Refusal
 * with the unanswered points as fields (`point.ID`), and StaleVersion for an application that changed meanwhile.
 */
export function resubmitApplication(ctx: UseCaseContext, input: Resubmission): Promise<void> {
  return transact(async (tx) => {
    const found = await openApplication(tx, ctx, input.applicationId, "application.resubmit");
    const { id: applicationId, version } = found;
    const request = await findOpenRequest(tx, applicationId);
    if (found.state !== "correction" || !request) throw new Refusal("wrongState");
    if (version !== input.version) throw new StaleVersion(input.version, { version });
    const unanswered = request.points.filter(({ id, answer }) => !(input.answers[id] ?? answer ?? "").trim());
    const decision = decide(found.state, "resubmit", { pointsAnswered: unanswered.length === 0 });
    if (!decision.ok) throw new Refusal("requirement.pointsAnswered", {}, pointErrors(unanswered));
    const content = await contentOf(found.programVersionId, tx);
    const held = await readHeld(tx, applicationId);
    const located = await locateApplication({ ...held, content }, tx);
    const missing = missingFrom({ ...held, content, zoneKnown: located.zoneId !== null });
    if (missing.length > 0) throw new Refusal("requirement.formComplete");
    await writePointAnswers(tx, request.id, input.answers);
    await closeRequest(tx, request.id, ctx.actor.userId, ctx.now);
    const stays = staysIn("submitted", await readMoves(tx, applicationId));
    const due = resumedDue(await readWorkingCalendar(tx), ctx.today, content.stepWorkingDays.intake, stays);
    const step = { action: "resubmit", from: found.state, to: decision.to } as const;
    const set = { ...located, answeredAt: ctx.now };
    await moveState(tx, { applicationId, ...step, actorId: ctx.actor.userId, now: ctx.now, due, set });
    await record(tx, ctx, {
      ...{ action: "application.resubmit", subjectType: "application", subjectId: applicationId },
      ...{ zoneId: located.zoneId, data: { requestId: request.id, points: request.points.length } },
    });
    const told = { head: found, held, program: content.name, due };
    await tellBothSides(tx, ctx, told, { founders: "resubmitted", officer: "answered" });
  });
}

const pointErrors = (points: OpenRequest["points"]): Record<string, string[]> =>
  Object.fromEntries(points.map(({ id }) => [`point.${id}`, ["application.pointUnanswered"]]));
