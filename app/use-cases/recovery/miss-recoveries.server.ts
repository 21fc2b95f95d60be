import { recordAudit } from "~/data/audit/audit.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { transact, type Tx } from "~/data/kernel/db.server";
import { recoveriesDueBefore } from "~/data/recovery/due-recoveries.server";
import { setRecovery, settleInstalments } from "~/data/recovery/recovery.server";
import { settledDue } from "~/domain/application/step-clock";
import type { WorkingCalendar } from "~/domain/kernel/time/working-days";
import { decideRecovery } from "~/domain/recovery/decide";
import { payEnd, workingDayFrom } from "~/domain/recovery/due";
import { type Instalment, planStanding } from "~/domain/recovery/instalments";
import { owedSums } from "~/domain/recovery/owed";
import { tellDebtor, tellFinance } from "~/mail/recovery/tell-of-recovery.server";
import type { JobContext } from "../application/take-application-step.server";
import { takeAllDue } from "../change/take-all-due.server";
import { type HeldRecovery, holdRecovery, writeRecoveryMove } from "./take-recovery-step.server";

/** What is to be paid and until when, with the days that were provisional counted anew; never earlier than the debtor was told. */
const settled = (found: HeldRecovery, calendar: WorkingCalendar): Instalment[] => {
  const { instalments, dueOn, dueProvisional, demandedOn, content, owed } = found;
  if (instalments.length > 0)
    return instalments.map((part) => (part.provisional ? { ...part, ...workingDayFrom(calendar, part.date) } : part));
  if (dueOn === null || demandedOn === null) return [];
  const told = { date: dueOn, provisional: dueProvisional };
  return [{ ...settledDue(told, payEnd(demandedOn, content, calendar)), fen: owedSums(owed).demandedFen }];
};

/** Lets the rest fall due where a last day was missed; else goes on to the next one. Returns whether it is overdue now. */
async function look(tx: Tx, ctx: JobContext, id: string): Promise<boolean> {
  const found = await holdRecovery(tx, id, null);
  if (found?.state !== "demanded") return false;
  const plan = settled(found, await readWorkingCalendar(tx));
  if (found.plan !== null) await settleInstalments(tx, { id, plan: found.plan }, plan);
  const { demandedFen } = owedSums(found.owed);
  const { next, missed } = planStanding(plan, demandedFen, ctx.today);
  const verdict = decideRecovery(found.state, "miss", { dueDayOver: missed, dateFinal: missed });
  const due = next && { date: next.date, provisional: next.provisional };
  const data = { dueOn: due?.date ?? null };
  if (!verdict.ok) {
    await setRecovery(tx, id, { due });
    const entry = {
      actorId: null,
      now: ctx.now,
      requestId: ctx.requestId,
      subjectId: id,
      zoneId: found.zoneId,
    } as const;
    if (due?.date !== found.dueOn) await recordAudit(tx, { ...entry, action: "recovery.nextDue", data });
    return false;
  }
  const done = { set: { due }, data: { ...data, leftFen: demandedFen } };
  await writeRecoveryMove(tx, ctx, found, { action: "miss", to: verdict.to, done });
  await tellDebtor(tx, ctx, found, "overdue", { due });
  await tellFinance(tx, ctx, found, "overdueForFinance");
  return true;
}

/** Every demand whose last day is over, each in a transaction of its own. Returns how many are overdue now. */
export const missOverdueRecoveries = (now: Date): Promise<number> =>
  takeAllDue(now, recoveriesDueBefore, (ctx, id) => transact((tx) => look(tx, ctx, id)));
