import { recordAudit } from "~/data/audit/audit.server";
import type { UseCaseContext } from "~/data/access/context";
import { holdCompany } from "~/data/company/hold-company.server";
import { violatedConstraint } from "~/data/kernel/constraint";
import { transact } from "~/data/kernel/db.server";
import { lockAwards } from "~/data/ledger/projection.server";
import { readAwardToRecover } from "~/data/recovery/award-to-recover.server";
import { awardsToRecover } from "~/data/recovery/due-recoveries.server";
import { readOwed } from "~/data/recovery/owed.server";
import { insertRecovery, nextRecoveryNumber } from "~/data/recovery/recovery.server";
import { formatReference, RECOVERY_PREFIX } from "~/domain/kernel/reference";
import { yearOf } from "~/domain/kernel/time/month";
import { decideRecovery } from "~/domain/recovery/decide";
import { owedSums } from "~/domain/recovery/owed";
import { tellFinance } from "~/mail/recovery/tell-of-recovery.server";
import { NotFound, Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { admit } from "../access/admit.server";
import { takeAllDue } from "../change/take-all-due.server";
import { type RecoveryTaker, recoveryRefused } from "./take-recovery-step.server";

/**
 * Opens the recovery of an award's debt, by finance or by a job. Returns its id. Refused where nothing is owed, or one is open: of two who
 * open it at once, one does.
 */
async function open(ctx: RecoveryTaker, awardId: string, id: string): Promise<string> {
  try {
    return await transact(async (tx) => {
      const award = await readAwardToRecover(tx, awardId);
      if (!award) throw new NotFound();
      const { companyId, operatorId, zoneId, programVersionId } = award;
      if (ctx.actor) admit(ctx.actor, "recovery.propose", { zoneId });
      await holdCompany(tx, companyId);
      await lockAwards(tx, [companyId]);
      const { debtFen: owedFen } = owedSums(await readOwed(tx, { companyId, awardId }));
      const action = ctx.actor ? "open" : "openByItself";
      // A second one is refused by the index that knows of those that others open at this moment.
      const verdict = decideRecovery(null, action, { debtThere: owedFen > 0, noneOpen: true });
      if (!verdict.ok) throw recoveryRefused(verdict);
      const { now, requestId } = ctx;
      const reference = formatReference(RECOVERY_PREFIX, yearOf(ctx.today), await nextRecoveryNumber(tx));
      const actorId = ctx.actor?.userId ?? null;
      const of = { companyId, operatorId, zoneId, awardId, programVersionId };
      await insertRecovery(tx, { id, action, to: verdict.to, actorId, now, reference, ...of });
      const data = { reference, awardId, owedFen };
      const entry = { actorId, now, requestId, subjectId: id, zoneId, data } as const;
      await recordAudit(tx, { ...entry, action: `recovery.${action}` });
      if (!ctx.actor) await tellFinance(tx, ctx, { id, reference, zoneId, awardReference: award.reference }, "opened");
      return id;
    });
  } catch (error) {
    if (violatedConstraint(error) !== "recovery_one_open") throw error;
    throw new Refusal("recovery.requirement.noneOpen");
  }
}

export const openRecovery = (ctx: UseCaseContext, awardId: string): Promise<string> => open(ctx, awardId, newId());

/** Opens one for every debt that has none, each in a transaction of its own. Returns how many. */
export const openRecoveries = (now: Date): Promise<number> =>
  takeAllDue(
    now,
    (_, most) => awardsToRecover(most),
    async (ctx, awardId) => {
      try {
        await open(ctx, awardId, newId());
        return true;
      } catch (error) {
        // Paid, given up or opened by somebody else meanwhile.
        if (error instanceof Refusal || error instanceof NotFound) return false;
        throw error;
      }
    },
  );
