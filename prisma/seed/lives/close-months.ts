import { civilOf } from "~/data/kernel/civil";
import { prisma, transact } from "~/data/kernel/db.server";
import { addDays, type CivilDate, daysBetween, laterOf } from "~/domain/kernel/time/civil-date";
import { firstDayOf, type Month, monthOf, shiftMonth, yearOf } from "~/domain/kernel/time/month";
import { writeActs } from "~/use-cases/ledger/write-acts.server";
import type { Life } from "./life";

/** The months of a quarter are confirmed, and paid or waived, on this day of the month after it. */
const PAY_DAY = 15;

const quarterOf = (month: Month): number => Math.ceil(Number(month.slice(5)) / 3);

const quarterAfter = (month: Month): Month => shiftMonth(month, 3 * quarterOf(month) + 1 - Number(month.slice(5)));

const monthsBetween = (from: Month, to: Month): Month[] =>
  from < to ? [from, ...monthsBetween(shiftMonth(from, 1), to)] : [];

/** Closes the months of an award that no run has reached, quarter by quarter, as far as that was due `ago` days before today. */
export async function closeMonths(life: Life, ago: number): Promise<void> {
  const acts = await prisma().ledgerAct.findMany({
    where: { companyId: life.companyId },
    orderBy: { position: "asc" },
  });
  const runs = acts.map(({ act }) => act as { readonly through?: Month; readonly awards?: readonly string[] });
  const through = runs.findLast((run) => run.through && run.awards?.includes(life.awardId))?.through;
  let written = civilOf(acts.at(-1)?.doneOn ?? new Date(0));
  let open = through === undefined ? monthOf(life.startsOn) : shiftMonth(through, 1);
  for (;;) {
    const next = quarterAfter(open);
    const payOn = laterOf(addDays(firstDayOf(next), PAY_DAY - 1), written);
    if (daysBetween(payOn, life.today) < ago) return;
    await closeQuarter(life, payOn, monthsBetween(open, next));
    [open, written] = [next, payOn];
  }
}

async function closeQuarter(life: Life, payOn: CivilDate, months: readonly Month[]): Promise<void> {
  const through = months.at(-1) ?? "";
  const acts = [
    { act: "confirm", award: life.awardId, months },
    { act: "run", run: `${yearOf(through)}-Q${quarterOf(through)}`, through, awards: [life.awardId] },
  ] as const;
  const written = acts.map((act) => ({ act, caseId: null, reason: null }));
  const ctx = life.as("finance", daysBetween(payOn, life.today));
  await transact((tx) => writeActs(tx, ctx, life.companyId, written));
}
