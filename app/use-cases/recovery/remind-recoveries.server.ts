import { recordAudit } from "~/data/audit/audit.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { transact, type Tx } from "~/data/kernel/db.server";
import { recoveriesToRemind } from "~/data/recovery/due-recoveries.server";
import { setRecovery } from "~/data/recovery/recovery.server";
import { addDays } from "~/domain/kernel/time/civil-date";
import { isRemindedOn } from "~/domain/recovery/due";
import { planStanding } from "~/domain/recovery/instalments";
import { owedSums } from "~/domain/recovery/owed";
import { tellDebtor } from "~/mail/recovery/tell-of-recovery.server";
import type { JobContext } from "../application/take-application-step.server";
import { takeAllDue } from "../change/take-all-due.server";
import { holdRecovery } from "./take-recovery-step.server";

/** Calendar days that hold the working days of a reminder, a long holiday among them. */
const ahead = 20;

async function remind(tx: Tx, ctx: JobContext, id: string): Promise<boolean> {
  const found = await holdRecovery(tx, id, null);
  if (found?.state !== "demanded" || found.dueOn === null || found.remindedOf === found.dueOn) return false;
  if (!isRemindedOn(await readWorkingCalendar(tx), found.dueOn, ctx.today)) return false;
  const { demandedFen } = owedSums(found.owed);
  const part = planStanding(found.instalments, demandedFen, ctx.today).next;
  // A part that was paid before its day needs no word.
  const leftFen = found.instalments.length === 0 ? demandedFen : part?.date === found.dueOn ? part.leftFen : 0;
  await setRecovery(tx, id, { remindedOf: found.dueOn });
  if (leftFen === 0) return false;
  const { now, requestId } = ctx;
  const data = { dueOn: found.dueOn, leftFen };
  const entry = { actorId: null, now, requestId, subjectId: id, zoneId: found.zoneId } as const;
  await recordAudit(tx, { ...entry, action: "recovery.remind", data });
  await tellDebtor(tx, ctx, found, "reminder", { due: { date: found.dueOn, provisional: found.dueProvisional } });
  return true;
}

/** Reminds everybody whose last day to pay is three working days away or nearer, once for each such day. Returns how many. */
export const remindOfRecoveries = (now: Date): Promise<number> =>
  takeAllDue(
    now,
    (day, most) => recoveriesToRemind(day, addDays(day, ahead), most),
    (ctx, id) => transact((tx) => remind(tx, ctx, id)),
  );
