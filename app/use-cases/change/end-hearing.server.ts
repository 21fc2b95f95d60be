import { officialsById } from "~/data/access/officials.server";
import { changesDueBefore } from "~/data/change/due-changes.server";
import { closeHearing, settleHearing } from "~/data/change/hearing.server";
import { tellOfficialsOfChange } from "~/mail/change/tell-change.server";
import type { JobContext } from "../application/take-application-step.server";
import { takeAllDue } from "./take-all-due.server";
import { dueIn } from "./take-change-step.server";
import { takeDueChange } from "./take-due-change.server";

/** Ends a hearing on which the company said nothing in time; the proposal goes on to be decided. */
export const endHearing = (ctx: JobContext, changeId: string): Promise<boolean> =>
  takeDueChange(ctx, {
    changeId,
    action: "endHearing",
    state: "hearing",
    since: (_, { hearing }) => hearing?.runsFrom ?? null,
    async settle(tx, { hearing }, due) {
      if (hearing) await settleHearing(tx, hearing.id, due);
    },
    async write(tx, found, to) {
      if (found.hearing) await closeHearing(tx, found.hearing.id, { at: ctx.now, answer: null });
      return dueIn(tx, found, to, ctx.today);
    },
    async tell(tx, found, due) {
      const officer = await officialsById(tx, [found.proposedBy]);
      await tellOfficialsOfChange(tx, ctx, found, { officer }, "heard", { due });
    },
  });

/** Every hearing whose days are over, each in a transaction of its own. Returns how many ended. */
export const endOverdueHearings = (now: Date): Promise<number> =>
  takeAllDue(now, (day, most) => changesDueBefore("hearing", day, most), endHearing);
