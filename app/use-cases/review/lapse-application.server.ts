import { openRequestDay, settleCorrectionDue } from "~/data/application/correction.server";
import { lockReviewCase } from "~/data/review/case.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { decide } from "~/domain/application/decide";
import { dueOf, settledDue } from "~/domain/application/step-clock";
import { addWorkingDays } from "~/domain/kernel/time/working-days";
import { type JobContext, takeDueStep } from "../application/take-application-step.server";
import { tellCompany } from "~/mail/review/tell-review.server";

/**
 * Lets an application lapse when its corrections were not answered in time. A provisional date lets nothing lapse: once the
 * calendar of its year is published it becomes final, never earlier than what the company was told.
 */
export async function lapseApplication(ctx: JobContext, applicationId: string): Promise<"lapsed" | "notYet"> {
  const calendar = await readWorkingCalendar();
  return takeDueStep(ctx, {
    action: "lapse",
    done: "lapsed" as const,
    otherwise: "notYet" as const,
    lock: (tx) => lockReviewCase(tx, applicationId, null),
    async prepare(tx, found) {
      const told = dueOf(found);
      const requested = await openRequestDay(tx, applicationId);
      if (!told || !requested) return null;
      const counted = addWorkingDays(calendar, requested, found.content.stepWorkingDays.correction);
      return { told, due: settledDue(told, counted) };
    },
    decide: ({ state }, known) =>
      decide(state, "lapse", {
        answerPeriodOver: known !== null && known.due.date < ctx.today,
        dateFinal: known !== null && !known.due.provisional,
      }),
    async notYet(tx, { state }, known) {
      if (state === "correction" && known?.told.provisional && !known.due.provisional)
        await settleCorrectionDue(tx, applicationId, known.due);
    },
    write: (_, __, known) => ({ due: null, data: { dueOn: known?.due.date ?? null } }),
    tell: (tx, found) => tellCompany(tx, ctx, found, "lapsed"),
  });
}
