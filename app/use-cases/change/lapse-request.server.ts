import { openRequestDay, settleRequestDue } from "~/data/application/correction.server";
import { changesDueBefore } from "~/data/change/due-changes.server";
import { tellOfChange } from "~/mail/change/tell-change.server";
import type { JobContext } from "../application/take-application-step.server";
import { takeDueChange } from "./take-due-change.server";
import { takeAllDue } from "./take-all-due.server";

/** Lets a request lapse when what was asked about it was not answered in time. */
export const lapseRequest = (ctx: JobContext, changeId: string): Promise<boolean> =>
  takeDueChange(ctx, {
    changeId,
    action: "lapse",
    state: "waiting",
    since: (tx, { id }) => openRequestDay(tx, id),
    settle: (tx, { id }, due) => settleRequestDue(tx, id, due),
    write: () => Promise.resolve(null),
    tell: (tx, found) => tellOfChange(tx, ctx, found, "lapsed"),
  });

/** Every request whose answer is overdue, each in a transaction of its own. Returns how many lapsed. */
export const lapseOverdueRequests = (now: Date): Promise<number> =>
  takeAllDue(now, (day, most) => changesDueBefore("waiting", day, most), lapseRequest);
