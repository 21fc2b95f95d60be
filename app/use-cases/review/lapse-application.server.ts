import { moveState } from "~/data/application/application.server";
import { recordAudit } from "~/data/audit/audit.server";
import { openRequestDay, settleCorrectionDue } from "~/data/application/correction.server";
import { transact } from "~/data/kernel/db.server";
import { lockReviewCase } from "~/data/review/case.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { decide } from "~/domain/application/decide";
import { settledDue } from "~/domain/application/step-clock";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { addWorkingDays } from "~/domain/kernel/time/working-days";
import type { RequestContext } from "~/platform/context";
import { tellCompany } from "~/mail/review/tell-review.server";

/**
 * Lets an application lapse when its corrections were not answered in time. A provisional date lets nothing lapse: once the
 * calendar of its year is published it becomes final, never earlier than what the company was told.
 */
export async function lapseApplication(
  ctx: RequestContext & { readonly today: CivilDate },
  applicationId: string,
): Promise<"lapsed" | "notYet"> {
  const calendar = await readWorkingCalendar();
  return transact(async (tx) => {
    const found = await lockReviewCase(tx, applicationId, null);
    const told = found?.dueOn ? { date: found.dueOn, provisional: found.dueProvisional } : null;
    const requested = await openRequestDay(tx, applicationId);
    if (!found || !told || !requested) return "notYet";
    const counted = addWorkingDays(calendar, requested, found.content.stepWorkingDays.correction);
    const due = settledDue(told, counted);
    const decision = decide(found.state, "lapse", {
      answerPeriodOver: due.date < ctx.today,
      dateFinal: !due.provisional,
    });
    if (!decision.ok) {
      if (found.state === "correction" && told.provisional && !due.provisional) {
        await settleCorrectionDue(tx, applicationId, due);
      }
      return "notYet";
    }
    const step = { applicationId, action: "lapse", from: found.state, to: decision.to, actorId: null } as const;
    await moveState(tx, { ...step, now: ctx.now, due: null });
    await recordAudit(tx, {
      actorId: null,
      now: ctx.now,
      requestId: ctx.requestId,
      action: "application.lapse",
      subjectType: "application",
      subjectId: applicationId,
      zoneId: found.zoneId,
      data: { dueOn: due.date },
    });
    await tellCompany(tx, ctx, found, "lapsed");
    return "lapsed";
  });
}
