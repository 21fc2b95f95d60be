import type { UseCaseContext } from "~/data/access/context";
import { prisma, transact } from "~/data/kernel/db.server";
import { readMonthReports } from "~/data/month/month-report.server";
import { newId } from "~/platform/ids";
import { holdMonths } from "~/use-cases/month/month-case.server";
import { anOfficial, aWorld } from "../change/support/world";

/** Holidays of these years are published: none. */
export const publishCalendars = async (): Promise<void> => {
  for (const year of [2025, 2026, 2027])
    await prisma().workingCalendar.create({ data: { year, source: "test", holidays: [], workdays: [] } });
};

/** The same person on another day. */
export const on = <Ctx extends Pick<UseCaseContext, "today" | "now">>(ctx: Ctx, today: string): Ctx => ({
  ...ctx,
  today,
  now: new Date(`${today}T02:00:00Z`),
  ...("actor" in ctx ? { actor: { ...(ctx.actor as object), today } } : {}),
});

/** The job on a day. */
export const job = (today: string) => ({ today, now: new Date(`${today}T02:00:00Z`), requestId: newId() });

interface Said {
  readonly by?: "company" | "operator" | "finance";
  readonly acceptedAfterDays?: number | null;
  readonly evidence?: readonly { readonly key: string; readonly name: object }[];
  readonly claims?: object;
}

/** An award of 2026 by the month, with the officials of its zone; what its version says of months. */
export async function aMonthWorld({ by = "company", acceptedAfterDays = null, evidence = [], claims }: Said = {}) {
  const more = { report: { by, evidence, acceptedAfterDays }, ...(claims && { claims }) };
  const world = await aWorld({ more });
  const finance = await anOfficial("finance", world.zoneId);
  const approver = await anOfficial("approver", world.zoneId);
  return { ...world, finance, approver };
}

/** The period that begins with a month as it stands on a day, with what is stored of it. */
export const standing = (awardId: string, first: string, today: string) =>
  transact(async (tx) => {
    const held = await holdMonths(tx, awardId, today);
    const report = (await readMonthReports(tx, [awardId])).find((each) => each.first === first);
    const period = held?.periods.find((each) => each.first === first);
    return {
      awardId,
      first,
      version: report?.version ?? 0,
      state: period?.state,
      asked: period?.asked,
      report,
      period,
    };
  });

/** Where it was read: what a step takes. */
export const read = async (awardId: string, first: string, today: string) => {
  const { version } = await standing(awardId, first, today);
  return { awardId, first, version };
};

/** The acts of a company about months, the oldest first. */
export const monthActs = async (companyId: string): Promise<string[]> => {
  const acts = await prisma().ledgerAct.findMany({
    where: { companyId },
    orderBy: { position: "asc" },
    select: { act: true },
  });
  return acts.map(({ act }) => {
    const { act: name, months, on: day } = act as unknown as { act: string; months?: string[]; on: string };
    return [name, day, ...(months ?? [])].join(" ");
  });
};
