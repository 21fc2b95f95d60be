import type { ApplicationState } from "~/domain/application/states";
import { AWARD_PREFIX, formatReference } from "~/domain/kernel/reference";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { yearOf } from "~/domain/kernel/time/month";
import { payingEnd } from "~/domain/subsidy/paying-end";
import { insertAward, nextAwardNumber } from "~/data/award/award.server";
import { postToBudget } from "~/data/budget/budget.server";
import type { Tx } from "~/data/kernel/db.server";
import type { DecisionCase } from "~/data/decision/case.server";
import { insertDetermination } from "~/data/decision/determination.server";
import { projectCompany } from "~/data/ledger/projection.server";
import { occupy } from "~/data/space/occupancy.server";
import { newId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { writeActs } from "../ledger/write-acts.server";
import type { ProposedAward } from "./proposed-award.server";

export interface AwardGrant {
  readonly start: CivilDate;
  /** Where the application goes: into the notice, or into effect at once. */
  readonly to: ApplicationState;
}

/** Makes the award of a locked case and company: writes the determination, reserves unit and budget, and has it count from its effect on. Returns its id. */
export async function grantAward(
  tx: Tx,
  ctx: UseCaseContext,
  found: DecisionCase,
  { proposal, planned, operatorId, commitments }: ProposedAward,
  { start, to }: AwardGrant,
): Promise<string> {
  const awardId = newId();
  const { plan } = planned;
  const { userId: actorId } = ctx.actor;
  const { id: applicationId, companyId, programId, programVersionId, zoneId } = found;
  const granting = { caseId: applicationId, outcome: "approve", reasons: [], actorId, at: ctx.now } as const;
  const determinationId = await insertDetermination(tx, granting);
  const { unitId } = proposal;
  await insertAward(tx, {
    id: awardId,
    applicationId,
    determinationId,
    benefit: "rent",
    companyId,
    programId,
    programVersionId,
    zoneId,
    ...proposal,
    operatorId,
    reference: formatReference(AWARD_PREFIX, yearOf(ctx.today), await nextAwardNumber(tx)),
    startsOn: start,
    endsOn: plan.end,
    paidTo: payingEnd(planned).on,
    totalFen: plan.totalFen,
    approvedBy: actorId,
    approvedAt: ctx.now,
    effectiveAt: to === "effective" ? ctx.now : null,
  });
  if (unitId) await occupy(tx, { unitId, companyId, awardId, from: start, to: plan.end });
  const posting = { awardId, actorId, at: ctx.now };
  await postToBudget(
    tx,
    "commit",
    commitments.map(({ lineId, fen }) => ({ lineId, amountFen: fen, ...posting })),
  );
  if (to === "effective") {
    const act = { act: "approve", award: awardId } as const;
    await writeActs(tx, ctx, companyId, [{ act, caseId: applicationId, reason: null }]);
  } else await projectCompany(tx, companyId);
  return awardId;
}
