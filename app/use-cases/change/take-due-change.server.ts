import type { Due } from "~/data/application/application.server";
import { type ChangeCase, lockChange } from "~/data/change/change-case.server";
import { settleChangeDue } from "~/data/change/change.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import type { Tx } from "~/data/kernel/db.server";
import { dueOf, settledDue } from "~/domain/application/step-clock";
import { changeDays } from "~/domain/change/clock";
import { decideChange } from "~/domain/change/decide";
import type { ChangeState } from "~/domain/change/states";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { addWorkingDays } from "~/domain/kernel/time/working-days";
import { takeStep } from "../access/take-step.server";
import type { JobContext } from "../application/take-application-step.server";
import { type RefusedChange, writeMove } from "./take-change-step.server";

interface DueStep {
  readonly changeId: string;
  readonly action: "lapse" | "endHearing";
  readonly state: "waiting" | "hearing";
  /** The day from which the company's days are counted; null where they do not run. */
  readonly since: (tx: Tx, found: ChangeCase) => Promise<CivilDate | null> | CivilDate | null;
  /** Writes the final last day of what the company was told. */
  readonly settle: (tx: Tx, found: ChangeCase, due: Due) => Promise<void>;
  /** Writes what goes with the step; gives the last day of what begins. */
  readonly write: (tx: Tx, found: ChangeCase, to: ChangeState) => Promise<Due | null>;
  readonly tell: (tx: Tx, found: ChangeCase, due: Due | null) => Promise<void>;
}

interface Known {
  readonly told: Due;
  readonly due: Due;
}

/**
 * A step of time alone, once the company's days are over. A provisional date ends nothing: once the calendar of its year is published it
 * becomes final, never earlier than what the company was told. Returns whether it was taken.
 */
export function takeDueChange(ctx: JobContext, step: DueStep): Promise<boolean> {
  return takeStep<ChangeCase, Known | null, ChangeState, RefusedChange, boolean>({
    lock: (tx) => lockChange(tx, step.changeId, null),
    admit: () => undefined,
    readAt: null,
    absent: () => false,
    async prepare(tx, found) {
      const told = dueOf(found);
      const since = await step.since(tx, found);
      const days = changeDays(step.state, found.content);
      if (!told || since === null || days === null) return null;
      return { told, due: settledDue(told, addWorkingDays(await readWorkingCalendar(tx), since, days)) };
    },
    decide: ({ state }, known) =>
      decideChange(state, step.action, {
        answerPeriodOver: known !== null && known.due.date < ctx.today,
        dateFinal: known !== null && !known.due.provisional,
      }),
    async refuse(_, { tx, found, known }) {
      if (found.state !== step.state || !known?.told.provisional || known.due.provisional) return false;
      await step.settle(tx, found, known.due);
      await settleChangeDue(tx, found.id, known.due);
      return false;
    },
    async move(tx, found, _, to) {
      const due = await step.write(tx, found, to);
      await writeMove(tx, ctx, found, { action: step.action, to, done: { due, data: { dueOn: due?.date ?? null } } });
      await step.tell(tx, found, due);
      return true;
    },
  });
}
