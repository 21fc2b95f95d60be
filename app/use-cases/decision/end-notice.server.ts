import { moveState } from "~/data/application/application.server";
import { recordAudit } from "~/data/audit/audit.server";
import { transact } from "~/data/kernel/db.server";
import { settleDue } from "~/data/application/due-applications.server";
import { putIntoEffect, readNoticedAward } from "~/data/decision/notice.server";
import { lockReviewCase } from "~/data/review/case.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { decide } from "~/domain/application/decide";
import { settledDue } from "~/domain/application/step-clock";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { addWorkingDays } from "~/domain/kernel/time/working-days";
import type { RequestContext } from "~/platform/context";
import { issueLetter } from "./issue-letter.server";
import { tellFounders } from "~/mail/decision/tell-founders.server";

/**
 * Puts an award into effect whose public notice is over. Never on a provisional date: once the calendar of its year is published
 * the date becomes final, never earlier than what was announced. A company without a code keeps it waiting until it has one.
 */
export async function endNotice(
  ctx: RequestContext & { readonly today: CivilDate },
  applicationId: string,
): Promise<"effective" | "notYet"> {
  const calendar = await readWorkingCalendar();
  return transact(async (tx) => {
    const found = await lockReviewCase(tx, applicationId, null);
    const award = found && (await readNoticedAward(tx, applicationId));
    if (!found?.dueOn || !award) return "notYet";
    const counted = addWorkingDays(calendar, award.approvedOn, found.content.noticeWorkingDays);
    const told = { date: found.dueOn, provisional: found.dueProvisional };
    const due = settledDue(told, counted);
    const decision = decide(found.state, "endNotice", {
      noticePeriodOver: due.date < ctx.today,
      noOpenObjection: noOpenObjection(),
      dateFinal: !due.provisional,
      companyCodeKnown: award.companyCode !== null,
    });
    if (!decision.ok) {
      if (found.state === "notice" && told.provisional && !due.provisional) await settleDue(tx, applicationId, due);
      return "notYet";
    }
    await putIntoEffect(tx, award.awardId, ctx.now);
    const step = { applicationId, action: "endNotice", from: found.state, to: decision.to, actorId: null } as const;
    await moveState(tx, { ...step, now: ctx.now, due: null });
    await recordAudit(tx, {
      ...{ actorId: null, now: ctx.now, requestId: ctx.requestId, action: "application.endNotice" },
      ...{ subjectType: "application", subjectId: applicationId, zoneId: found.zoneId },
      data: { awardId: award.awardId, dueOn: due.date },
    });
    await issueLetter(tx, ctx, applicationId);
    await tellFounders(tx, ctx, found, "effective");
    return "effective";
  });
}

/** No objection can be open: none can be raised on the portal yet. Once one can, this looks for those without an answer. */
const noOpenObjection = (): boolean => true;
