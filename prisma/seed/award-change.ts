import { dateColumn } from "~/data/kernel/civil";
import { lockAwardsOf, projectPaidTo } from "~/data/award/company-awards.server";
import { openCommitments, postToBudget } from "~/data/budget/budget.server";
import { transact } from "~/data/kernel/db.server";
import { needsOf } from "~/domain/budget/reservation";
import type { SourceShare } from "~/domain/subsidy/split";
import { payingEnd } from "~/domain/subsidy/paying-end";
import { planSubsidy } from "~/domain/subsidy/plan";
import type { AwardEvent } from "~/domain/subsidy/types";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { newId } from "~/platform/ids";
import { momentOn } from "./clock";

/** Adds an event to an award and rewrites what follows from it: range, total, occupancy, commitments. */
export function changeAward(awardId: string, event: AwardEvent, decidedBy: string, today: CivilDate): Promise<void> {
  const at = momentOn(today);
  return transact(async (tx) => {
    const award = await tx.award.findUniqueOrThrow({ where: { id: awardId } });
    await lockAwardsOf(tx, award.companyId);
    const version = await tx.programVersion.findUniqueOrThrow({ where: { id: award.programVersionId } });
    const leaseEnd = award.leaseEnd?.toISOString().slice(0, 10) ?? null;
    const planned = planSubsidy({ terms: award.terms, lease: award.lease, leaseEnd, events: [event] });
    if (!planned.ok) throw new Error(`The event makes no plan: ${JSON.stringify(planned.errors)}`);
    const { plan } = planned;
    const { companyId } = award;
    const act = { on: today, act: "decide", award: awardId, events: [{ ...event }], annuls: [] };
    await tx.ledgerAct.create({
      data: {
        companyId,
        position: await tx.ledgerAct.count({ where: { companyId } }),
        doneOn: dateColumn(today),
        act,
        awardIds: [awardId],
        reason: "演示 Demonstration",
        actorId: decidedBy,
        at,
      },
    });
    if (event.type === "suspend") {
      await tx.awardSuspension.create({
        data: { id: newId(), awardId, fromOn: dateColumn(event.from), toOn: dateColumn(event.to) },
      });
    }
    const endsOn = dateColumn(plan.end);
    await tx.award.update({
      where: { id: awardId },
      data: {
        endsOn,
        paidTo: dateColumn(payingEnd(planned).on),
        totalFen: BigInt(plan.totalFen),
        events: [{ ...event }],
        version: { increment: 1 },
      },
    });
    await projectPaidTo(tx, award.companyId);
    await tx.occupancy.updateMany({ where: { awardId }, data: { toOn: endsOn } });
    const { funding } = version.content as unknown as { funding: readonly SourceShare[] };
    const needs = needsOf(plan, funding);
    const held = await openCommitments(tx, awardId);
    const lines = await tx.budgetLine.findMany({ where: { programId: award.programId } });
    const changes = lines.flatMap((line) => {
      const wanted = needs.get(`${line.fiscalYear} ${line.source}`) ?? 0;
      const change = wanted - (held.find(({ lineId }) => lineId === line.id)?.amountFen ?? 0);
      return change === 0 ? [] : [{ lineId: line.id, amountFen: change, awardId, actorId: decidedBy, at }];
    });
    await postToBudget(
      tx,
      "commit",
      changes.filter(({ amountFen }) => amountFen > 0),
    );
    const given = changes.filter(({ amountFen }) => amountFen < 0);
    await postToBudget(
      tx,
      "release",
      given.map((each) => ({ ...each, amountFen: -each.amountFen })),
    );
  });
}
