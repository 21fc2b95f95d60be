import { guard } from "~/auth/guard.server";
import { Refusal, StaleVersion } from "~/platform/errors";
import { onApplication } from "./_shared/own-application.server";
import type { AutosaveAnswer } from "~/ui/application/save-while-typed";
import { fieldsNow } from "~/presenters/application/step-page.server";
import { stepOf } from "~/presenters/application/step-answers.server";
import { saveStep } from "./_shared/save-step.server";

/** Keeps what is typed into a step while it is typed; answers with its new mark and the questions to ask now. */
export const action = guard.action(
  onApplication("application.edit"),
  async ({ ctx, params, request, locale, subject: application }) => {
    const step = stepOf(application, params["step"]);
    try {
      const { mark, answers } = await saveStep(ctx, application, step, await request.formData());
      const asked = await fieldsNow({ ...application, answers }, step, { locale, today: ctx.today });
      return Response.json({ kind: "saved", mark, asked, at: ctx.now.toISOString() } satisfies AutosaveAnswer);
    } catch (error) {
      if (error instanceof StaleVersion)
        return Response.json({ kind: "stale" } satisfies AutosaveAnswer, { status: 409 });
      if (error instanceof Refusal) return Response.json({ kind: "closed" } satisfies AutosaveAnswer, { status: 422 });
      throw error;
    }
  },
  { form: "step", api: true },
);
