import type { UseCaseContext } from "~/data/access/context";
import { transact } from "~/data/kernel/db.server";
import { readAgreedMonths } from "~/data/month/agreed-months.reader.server";
import type { Month } from "~/domain/kernel/time/month";
import { NotFound, Refusal, StaleVersion } from "~/platform/errors";
import { holdMonths } from "./month-case.server";
import { reportMonths } from "./report-months.server";

/**
 * Makes what an operator has said of its tenants the report of their months, where the version names the operator: once all months of a
 * period that are asked for were said to be as agreed. What was said otherwise is left to the office. Returns how many reports were made.
 */
export async function reportTenantMonths(ctx: UseCaseContext, month: Month): Promise<number> {
  let made = 0;
  for (const { awardId, months } of await readAgreedMonths(ctx.actor, month)) {
    const ready = await transact(async (tx) => {
      const held = await holdMonths(tx, awardId, ctx.today);
      if (held?.award.content.report.by !== "operator") return null;
      const period = held.periods.find(({ first, last }) => first <= month && month <= last);
      if (!period?.opened || period.state !== "open" || !period.asked.every((each) => months.includes(each)))
        return null;
      const version = held.reports.find(({ first }) => first === period.first)?.version ?? 0;
      return { awardId, first: period.first, version, words: "" };
    });
    if (ready && (await quietly(() => reportMonths(ctx, ready)))) made += 1;
  }
  return made;
}

async function quietly(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    // Somebody was quicker, or a document is missing: it is reported on its own page.
    if (error instanceof StaleVersion || error instanceof NotFound || error instanceof Refusal) return false;
    throw error;
  }
}
