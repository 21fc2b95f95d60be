import { settleDue } from "~/data/application/due-applications.server";
import { putIntoEffect, readNoticedAwards } from "~/data/decision/notice.server";
import { holdCompany } from "~/data/company/hold-company.server";
import { lockReviewCase } from "~/data/review/case.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { firstDayAhead } from "~/domain/application/first-day-ahead";
import { decide } from "~/domain/application/decide";
import { dueOf, settledDue } from "~/domain/application/step-clock";
import { addWorkingDays } from "~/domain/kernel/time/working-days";
import { type JobContext, takeDueStep } from "../application/take-application-step.server";
import { writeActs } from "../ledger/write-acts.server";
import { issueLetter } from "./issue-letter.server";
import { tellFounders } from "~/mail/decision/tell-founders.server";

/**
 * Puts the awards of an application into effect whose public notice is over. Never on a provisional date: once the calendar of its year is published
 * the date becomes final, never earlier than what was announced. A company without a code keeps it waiting until it has one.
 */
export async function endNotice(ctx: JobContext, applicationId: string): Promise<"effective" | "notYet"> {
  const calendar = await readWorkingCalendar();
  return takeDueStep(ctx, {
    action: "endNotice",
    done: "effective" as const,
    otherwise: "notYet" as const,
    lock: (tx) => lockReviewCase(tx, applicationId, null),
    async prepare(tx, found) {
      const told = dueOf(found);
      const awards = await readNoticedAwards(tx, applicationId);
      if (!told || !awards) return null;
      const counted = addWorkingDays(calendar, awards.approvedOn, found.content.noticeWorkingDays);
      return { awards, told, due: settledDue(told, counted) };
    },
    decide: ({ state }, known) =>
      decide(state, "endNotice", {
        noticePeriodOver: known !== null && known.due.date < ctx.today,
        noOpenObjection: noOpenObjection(),
        dateFinal: known !== null && !known.due.provisional,
        companyCodeKnown: known !== null && known.awards.companyCode !== null,
      }),
    async notYet(tx, { state }, known) {
      if (state === "notice" && known?.told.provisional && !known.due.provisional)
        await settleDue(tx, applicationId, known.due);
    },
    async write(tx, { companyId }, known) {
      if (!known) throw new Error("A notice that ends has its award.");
      const { awardIds } = known.awards;
      await holdCompany(tx, companyId);
      await putIntoEffect(tx, awardIds, ctx.now);
      const act = (award: string) => ({ act: "approve", award }) as const;
      const acts = awardIds.map((award) => ({ act: act(award), caseId: applicationId, reason: null }));
      await writeActs(tx, ctx, companyId, acts);
      const [awardId = "", ...furtherAwardIds] = awardIds;
      return { due: null, data: { awardId, furtherAwardIds, dueOn: known.due.date } };
    },
    async tell(tx, found, known) {
      await issueLetter(tx, ctx, applicationId);
      await tellFounders(tx, ctx, found, "effective", firstDayAhead(known?.awards.starts ?? [], ctx.today));
    },
  });
}

/** No objection can be open: none can be raised on the portal yet. Once one can, this looks for those without an answer. */
const noOpenObjection = (): boolean => true;
