import { guard } from "~/auth/guard.server";
import { readPoints } from "~/forms/application/points";
import { Refusal } from "~/platform/errors";
import { answerPoints } from "~/use-cases/application/answer-points.server";
import type { AutosaveAnswer } from "~/ui/application/save-while-typed";
import { actOnApplication } from "./_shared/own-application.server";

/** Keeps the answers to a correction request while they are typed; one that is too long takes no other with it. */
export const action = guard.action(
  actOnApplication("application.edit"),
  async ({ ctx, request, subject: { id: applicationId } }) => {
    const answer = (body: AutosaveAnswer, status: number) => Response.json(body, { status });
    const { kept, errors } = readPoints(await request.formData());
    try {
      await answerPoints(ctx, { applicationId, answers: kept });
      if (Object.keys(errors).length > 0) return answer({ kind: "tooLong" }, 422);
      return answer({ kind: "saved", mark: "", asked: [], at: ctx.now.toISOString() }, 200);
    } catch (error) {
      if (error instanceof Refusal) return answer({ kind: "closed" }, 422);
      throw error;
    }
  },
  { form: "text", api: true },
);
