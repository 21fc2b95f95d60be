import type { UseCaseContext } from "~/data/access/context";
import { addWorkingDays } from "~/domain/kernel/time/working-days";
import { decideMonth } from "~/domain/month/decide";
import type { MonthCase } from "./month-case.server";
import { isReporter, sideOf } from "~/domain/month/reporter";
import { admitTo, evidenceComplete, monthsAsked, windowOpen } from "./month-facts.server";
import { type MonthsRead, type MovedMonths, takeMonthStep } from "./take-month-step.server";

export interface MonthsReport extends MonthsRead {
  /** What whoever reports writes beside, or answers. */
  readonly words: string;
}

const reported = (ctx: UseCaseContext, found: MonthCase, words: string): MovedMonths => {
  const { content, calendar, period } = found;
  const days = content.report.acceptedAfterDays;
  return {
    months: period.asked,
    set: {
      side: sideOf(ctx.actor, found) ?? undefined,
      reportedBy: ctx.actor.userId,
      words,
      acceptOn: days === null ? null : addWorkingDays(calendar, ctx.today, days).date,
    },
  };
};

/** Reports all months of a period that are asked for, with the version's evidence. Throws Refusal for what is missing. */
export const reportMonths = (ctx: UseCaseContext, { words, ...read }: MonthsReport): Promise<MovedMonths> =>
  takeMonthStep(ctx, {
    action: "report",
    read,
    admit: admitTo(ctx, "month.report"),
    decide: (found) =>
      decideMonth(found.state, "report", {
        reporterNamed: isReporter(found, sideOf(ctx.actor, found)),
        monthsAsked: monthsAsked(found),
        windowOpen: windowOpen(found, ctx.today),
        evidenceComplete: evidenceComplete(found),
      }),
    fields: { evidenceComplete: "evidence" },
    moved: (found) => reported(ctx, found, words),
  });

/** Answers a refusal: what was refused is reported again, with words. */
export const answerMonths = (ctx: UseCaseContext, { words, ...read }: MonthsReport): Promise<MovedMonths> =>
  takeMonthStep(ctx, {
    action: "answer",
    read,
    admit: admitTo(ctx, "month.report"),
    decide: (found) =>
      decideMonth(found.state, "answer", {
        reporterNamed: isReporter(found, sideOf(ctx.actor, found)),
        monthsAsked: monthsAsked(found),
        windowOpen: windowOpen(found, ctx.today),
        reasonsGiven: words !== "",
        evidenceComplete: evidenceComplete(found),
      }),
    fields: { reasonsGiven: "words", evidenceComplete: "evidence" },
    moved(found) {
      const { set, ...done } = reported(ctx, found, words);
      return { ...done, set: { ...set, answered: true } };
    },
  });
