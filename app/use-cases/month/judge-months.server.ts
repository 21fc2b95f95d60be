import type { UseCaseContext } from "~/data/access/context";
import { decideMonth } from "~/domain/month/decide";
import { tellOfMonths } from "~/mail/month/tell-of-months.server";
import { acceptableMonths } from "~/domain/month/periods";
import { isReporter } from "~/domain/month/reporter";
import { admitTo, evidenceComplete, monthsAsked } from "./month-facts.server";
import { type MonthsRead, type MovedMonths, takeMonthStep } from "./take-month-step.server";

/** A step that takes a reason, which the company reads. */
export interface WithReason extends MonthsRead {
  readonly reason: string;
}

/** Finance confirms months by itself, where the version names it. */
export const confirmMonths = (ctx: UseCaseContext, read: MonthsRead): Promise<MovedMonths> =>
  takeMonthStep(ctx, {
    action: "confirm",
    read,
    admit: admitTo(ctx, "month.accept"),
    decide: (found) =>
      decideMonth(found.state, "confirm", {
        reporterNamed: isReporter(found, "finance"),
        monthsAsked: monthsAsked(found),
        evidenceComplete: evidenceComplete(found),
      }),
    moved: ({ period }) => ({
      months: period.asked,
      act: "confirm",
      set: { side: "finance", reportedBy: ctx.actor.userId },
    }),
  });

/** Finance accepts one report: its months that are still asked for are confirmed, none that came to the period since. */
export const acceptMonths = (ctx: UseCaseContext, read: MonthsRead): Promise<MovedMonths> =>
  takeMonthStep(ctx, {
    action: "accept",
    read,
    admit: admitTo(ctx, "month.accept"),
    decide: (found) => decideMonth(found.state, "accept", { monthsAsked: acceptableMonths(found.period).length > 0 }),
    moved: ({ period }) => ({ months: acceptableMonths(period), act: "confirm" }),
  });

/** Finance refuses a report, with its reason; it can be answered. */
export const refuseMonths = (ctx: UseCaseContext, { reason, ...read }: WithReason): Promise<MovedMonths> =>
  takeMonthStep(ctx, {
    action: "refuse",
    read,
    admit: admitTo(ctx, "month.accept"),
    decide: (found) => decideMonth(found.state, "refuse", { reasonsGiven: reason !== "" }),
    fields: { reasonsGiven: "reason" },
    moved: ({ report }) => ({ months: report?.months ?? [], reason, set: { refusedOn: ctx.today } }),
    tell: (tx, found) => tellOfMonths(tx, ctx, found, "refused"),
  });

/** Finance takes a confirmation back, of the months that no run has closed; their days begin anew. */
export const takeMonthsBack = (ctx: UseCaseContext, { reason, ...read }: WithReason): Promise<MovedMonths> =>
  takeMonthStep(ctx, {
    action: "takeBack",
    read,
    admit: admitTo(ctx, "month.accept"),
    decide: (found) =>
      decideMonth(found.state, "takeBack", {
        reasonsGiven: reason !== "",
        notClosed: found.period.confirmed.length > 0,
      }),
    fields: { reasonsGiven: "reason" },
    moved: ({ period }) => ({ months: period.confirmed, act: "unconfirm", reason, set: { refusedOn: ctx.today } }),
    tell: (tx, found) => tellOfMonths(tx, ctx, found, "takenBack"),
  });

/** An approver gives missed months back: they can be reported again, from today on. */
export const allowLateMonths = (ctx: UseCaseContext, { reason, ...read }: WithReason): Promise<MovedMonths> =>
  takeMonthStep(ctx, {
    action: "allowLate",
    read,
    admit: admitTo(ctx, "month.allowLate"),
    decide: (found) => decideMonth(found.state, "allowLate", { reasonsGiven: reason !== "" }),
    fields: { reasonsGiven: "reason" },
    moved: ({ period }) => ({ months: period.lapsed, act: "restore", reason, set: { late: true } }),
    tell: (tx, found) => tellOfMonths(tx, ctx, found, "lateAllowed"),
  });
