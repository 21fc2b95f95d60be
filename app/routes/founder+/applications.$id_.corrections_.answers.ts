import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { guard } from "~/auth/guard.server";
import { pointsForm } from "~/forms/application/submission";
import { Refusal } from "~/platform/errors";
import { answerPoints } from "~/use-cases/application/answer-points.server";
import type { AutosaveAnswer } from "~/ui/application/autosave";
import { actOnApplication } from "./_shared/own-application.server";

/** Keeps the answers to a correction request without sending them in: for the form that saves itself, and for its button. */
export const action = guard.action(
  actOnApplication("application.edit"),
  async ({ ctx, request, subject }) => {
    const applicationId = subject.id;
    const parsed = parseWithZod(await request.formData(), { schema: pointsForm });
    const byScript = request.headers.get("accept")?.includes("application/json") ?? false;
    const page = `/founder/applications/${applicationId}/corrections`;
    const answer = (body: AutosaveAnswer, status: number, notice: string) =>
      byScript ? Response.json(body, { status }) : redirect(page + notice, 303);
    try {
      if (parsed.status !== "success") return answer({ kind: "tooLong" }, 422, "");
      await answerPoints(ctx, { applicationId, answers: parsed.value.point });
      return answer({ kind: "saved", mark: "", asked: [], at: ctx.now.toISOString() }, 200, "?notice=kept");
    } catch (error) {
      if (error instanceof Refusal) return answer({ kind: "closed" }, 422, "");
      throw error;
    }
  },
  { form: "text" },
);
