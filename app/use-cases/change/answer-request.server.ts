import type { UseCaseContext } from "~/data/access/context";
import { officialsById } from "~/data/access/officials.server";
import { closeRequest, findOpenRequest, writePointAnswers } from "~/data/application/points.server";
import { decideChange } from "~/domain/change/decide";
import { tellOfficialsOfChange } from "~/mail/change/tell-change.server";
import { Refusal } from "~/platform/errors";
import { type ChangeRead, dueIn, onOwnChange, takeChangeStep } from "./take-change-step.server";

export interface RequestAnswer extends ChangeRead {
  /** Words by id of the point; what was kept before counts too. */
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * Answers everything that was asked about a request, and the office's time goes on. Throws a Refusal with the unanswered points as fields
 * (`point.ID`).
 */
export async function answerRequest(ctx: UseCaseContext, { answers, ...read }: RequestAnswer): Promise<void> {
  await takeChangeStep(ctx, {
    action: "answer",
    ...onOwnChange(ctx, read),
    async prepare(tx, { id }) {
      const request = await findOpenRequest(tx, id);
      if (!request) throw new Refusal("wrongState");
      const open = request.points.filter((point) => !(answers[point.id] ?? point.answer ?? "").trim());
      const fields = Object.fromEntries(
        open.map(({ id: point }) => [`point.${point}`, ["application.pointUnanswered"]]),
      );
      if (open.length > 0) throw new Refusal("change.requirement.pointsAnswered", {}, fields);
      return request;
    },
    decide: ({ state }) => decideChange(state, "answer", { pointsAnswered: true }),
    async write(tx, found, request, to) {
      await writePointAnswers(tx, request, answers);
      await closeRequest(tx, request.id, ctx.actor.userId, ctx.now);
      const due = await dueIn(tx, found, to, ctx.today);
      return { due, data: { requestId: request.id, points: request.points.length, dueOn: due?.date ?? null } };
    },
    async tell(tx, found, _, { due }) {
      const officer = await officialsById(tx, [found.assigneeId ?? found.askedBy]);
      await tellOfficialsOfChange(tx, ctx, found, { officer }, "answered", { due });
    },
  });
}
