import type { UseCaseContext } from "~/data/access/context";
import { prisma, transact } from "~/data/kernel/db.server";
import type { AwardEvent } from "~/domain/subsidy/types";
import { writeActs } from "~/use-cases/ledger/write-acts.server";

/** Decides an event of an award, and all that follows from it. */
export async function changeAward(ctx: UseCaseContext, awardId: string, event: AwardEvent): Promise<void> {
  const { companyId } = await prisma().award.findUniqueOrThrow({ where: { id: awardId } });
  const act = { act: "decide", award: awardId, events: [event], annuls: [] } as const;
  await transact((tx) => writeActs(tx, ctx, companyId, [{ act, caseId: null, reason: "演示 Demonstration" }]));
}
