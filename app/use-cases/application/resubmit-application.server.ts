import { readHeld } from "~/data/application/handed.server";
import { closeRequest, filesSince, findOpenRequest, writePointAnswers } from "~/data/application/points.server";
import { readMoves } from "~/data/application/moves.server";
import { contentOf } from "~/data/program/content.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { decide } from "~/domain/application/decide";
import { missingFrom } from "~/domain/application/missing";
import { fileAskedBy, pointLack } from "~/domain/application/point-answers";
import { resumedDue, staysIn } from "~/domain/application/step-clock";
import { ownOf } from "~/domain/kernel/own";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import type { PointAnswers } from "./answer-points.server";
import { locateApplication } from "./locate-application.server";
import { onOwnApplication } from "./open-application.server";
import { takeApplicationStep } from "./take-application-step.server";
import { tellBothSides } from "~/mail/application/tell-both-sides.server";

export interface Resubmission extends PointAnswers {
  readonly version: number;
  /** The points about a file to which none is sent, since the one from before stands. */
  readonly stands: readonly string[];
}

/**
 * Sends corrections in: every point listed has its answer, one about a document by a new file or by words why the old one
 * stands, and intake's time goes on where it stopped. Throws a Refusal with the unanswered points as fields (`point.ID`),
 * and StaleVersion for an application that changed meanwhile.
 */
export async function resubmitApplication(ctx: UseCaseContext, input: Resubmission): Promise<void> {
  await takeApplicationStep(ctx, {
    action: "resubmit",
    ...onOwnApplication(ctx, input, "resubmit"),
    async prepare(tx, { id, programVersionId }) {
      const request = await findOpenRequest(tx, id);
      if (!request) throw new Refusal("wrongState");
      const content = await contentOf(programVersionId, tx);
      const came = await filesSince(tx, id, request.requestedAt);
      const unanswered = request.points.flatMap((point): [string, string[]][] => {
        const requirement = fileAskedBy(content, point.target);
        const lack = pointLack({
          words: ownOf(input.answers, point.id) ?? point.answer ?? "",
          file: requirement === null ? null : came.has(requirement) ? "came" : "none",
          stands: input.stands.includes(point.id),
        });
        return lack ? [[`point.${point.id}`, [`application.${lack}`]]] : [];
      });
      return { request, content, unanswered };
    },
    decide: ({ state }, { unanswered }) => decide(state, "resubmit", { pointsAnswered: unanswered.length === 0 }),
    refuse: (_, { unanswered }) => new Refusal("requirement.pointsAnswered", {}, Object.fromEntries(unanswered)),
    async write(tx, found, { request, content }) {
      const { id: applicationId } = found;
      const held = await readHeld(tx, applicationId);
      const located = await locateApplication({ ...held, content }, tx);
      const handedInOn = held.submittedOn ?? ctx.today;
      const missing = missingFrom({ ...held, content, handedInOn, zoneKnown: located.zoneId !== null });
      if (missing.length > 0) throw new Refusal("requirement.formComplete");
      await writePointAnswers(tx, request, input.answers);
      await closeRequest(tx, request.id, ctx.actor.userId, ctx.now);
      const stays = staysIn("submitted", await readMoves(tx, applicationId));
      const due = resumedDue(await readWorkingCalendar(tx), ctx.today, content.stepWorkingDays.intake, stays);
      const data = { requestId: request.id, points: request.points.length };
      const told = { head: found, held, program: content.name, due };
      return { due, zoneId: located.zoneId, set: { ...located, answeredAt: ctx.now }, data, told };
    },
    tell: (tx, _, __, { told }) => tellBothSides(tx, ctx, told, { founders: "resubmitted", officer: "answered" }),
  });
}
