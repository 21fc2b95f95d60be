import type { UseCaseContext } from "~/data/access/context";
import type { ChangeCase } from "~/data/change/change-case.server";
import { effectBasis, type ShownEffect } from "~/data/change/effect-digest.server";
import { lockMovedUnits, moveToUnit } from "~/data/change/move-units.server";
import { readPremises } from "~/data/change/premises.server";
import { holdCompany } from "~/data/company/hold-company.server";
import { insertApproval, voidApprovals } from "~/data/decision/approval.server";
import { insertDetermination } from "~/data/decision/determination.server";
import { violatedConstraint } from "~/data/kernel/constraint";
import type { Tx } from "~/data/kernel/db.server";
import { lockAwards } from "~/data/ledger/projection.server";
import { changeApprovals } from "~/domain/change/approvals";
import { termsOf } from "~/domain/change/asked-terms";
import { type ChangeDecision, decideChange } from "~/domain/change/decide";
import { mustBeHeard } from "~/domain/change/kinds";
import { needsMoney } from "~/domain/change/needs-money";
import { dueOf } from "~/domain/application/step-clock";
import { approvalEffect, repeatsOwn } from "~/domain/decision/approvals";
import { tellOfChange } from "~/mail/change/tell-change.server";
import { tellChangeApprovers } from "~/mail/change/tell-change-approvers.server";
import { Refusal } from "~/platform/errors";
import { writeActs } from "../ledger/write-acts.server";
import { foreseenAsShown } from "./foresee-change.server";
import { issueChangeLetter } from "./issue-change-letter.server";
import { type ChangeRead, isClear, onChange, changeRefused, takeChangeStep } from "./take-change-step.server";

export interface ChangeApproval extends ChangeRead {
  /** By award, the effect that the approver was shown. */
  readonly shown: ShownEffect;
}

/** Decided, or how many approvals stand now of those that the change takes. */
export type ChangeApprovalResult =
  | { readonly decided: true }
  | { readonly decided: false; readonly given: number; readonly needed: number };

/**
 * Approves a proposed change, and the effect that the approver was shown. Where it takes several people, each is another one and
 * approves the same effect; where that has changed since, those before begin anew. The last writes the change into the ledger, with
 * budget and unit, in its own transaction. Throws EffectChanged where the effect is not as shown, and Refusal where the company was
 * not heard, budget or unit is gone, or to whom proposed it or has an interest.
 */
export async function approveChange(ctx: UseCaseContext, approval: ChangeApproval): Promise<ChangeApprovalResult> {
  try {
    const { result } = await takeChangeStep<"approve" | "addApproval", Known, Awaited<ReturnType<typeof write>>>(ctx, {
      action: ({ complete }) => (complete ? "approve" : "addApproval"),
      ...onChange(ctx, approval, "award.decideChange"),
      prepare: (tx, found) => prepare(tx, ctx, found, approval),
      decide: (found, known) => judge(ctx, found, known),
      write: (tx, found, known) => write(tx, ctx, found, known),
      async tell(tx, found, { anew, given, needed, complete, effect }) {
        if (complete) {
          await issueChangeLetter(tx, ctx, found, effect);
          await tellOfChange(tx, ctx, found, "decided");
        } else await tellChangeApprovers(tx, ctx, found, { anew, given, needed });
      },
    });
    return result;
  } catch (error) {
    throw lost[violatedConstraint(error) ?? ""] ?? error;
  }
}

/** What the database refuses although it was free a moment ago, told as what it is. */
const lost: Readonly<Record<string, Refusal>> = {
  approval_one_per_person: new Refusal("change.requirement.didNotApprove"),
  occupancy_one_at_a_time: new Refusal("unitGone"),
  occupancy_one_company_at_a_time: new Refusal("unitGone"),
};

const duties = (ctx: UseCaseContext, found: ChangeCase) => ({
  didNotPropose: found.proposedBy !== ctx.actor.userId,
  noConflict: isClear(ctx, found),
});

/** The effect as it is now, under the lock of the company, and what approving it does to the approvals given before. */
async function prepare(tx: Tx, ctx: UseCaseContext, found: ChangeCase, { shown }: ChangeApproval) {
  // Whether an own approval stands in the way, and whether somebody is to be heard, is known once the effect is.
  const known = { didNotApprove: true, companyHeard: true, effectAsShown: true };
  const duty = decideChange(found.state, "addApproval", { ...duties(ctx, found), ...known });
  if (!duty.ok) throw changeRefused(duty);
  await holdCompany(tx, found.companyId);
  await lockAwards(tx, [found.companyId]);
  const { proposal } = found;
  const move = proposal.kind === "unit" && proposal.unitId !== null ? proposal : null;
  const awardIds = move ? await readPremises(tx, found.awardId) : [];
  if (move) await lockMovedUnits(tx, { ...move, awardIds });
  const { acts, effect } = await foreseenAsShown(tx, found, { proposal, shown }, ctx.today);
  const approved = { totalFen: effect.totalFen, basis: effectBasis(effect) };
  const needed = changeApprovals(found.content.requiredApprovals, effect);
  return {
    acts,
    effect,
    move: move && { ...move, awardIds },
    approved,
    needed,
    ...approvalEffect(found.approvals, approved, needed),
  };
}

type Known = Awaited<ReturnType<typeof prepare>>;

function judge(ctx: UseCaseContext, found: ChangeCase, { effect, anew, complete }: Known): ChangeDecision {
  const { state, approvals, kind, heard } = found;
  const facts = {
    ...duties(ctx, found),
    didNotApprove: !repeatsOwn(ctx.actor.userId, approvals, { anew }),
    companyHeard: heard || !mustBeHeard(kind, termsOf(found), effect),
    effectAsShown: true,
  };
  if (!complete) return decideChange(state, "addApproval", facts);
  // Both are refused where they are written: nothing is left of the step then.
  const reserved = { approvalsComplete: true, budgetReserved: true, unitReserved: true };
  return decideChange(state, "approve", { ...facts, ...reserved });
}

async function write(tx: Tx, ctx: UseCaseContext, found: ChangeCase, known: Known) {
  const { acts, effect, move, approved, anew, given, needed, complete } = known;
  const { id: caseId, companyId, proposal } = found;
  const { userId: actorId } = ctx.actor;
  const voided = anew ? await voidApprovals(tx, caseId, ctx.now) : 0;
  await insertApproval(tx, { caseId, approverId: actorId, ...approved, at: ctx.now });
  const { totalFen: differenceFen, newDebtFen } = effect;
  const data = { differenceFen, newDebtFen, basis: approved.basis, given, needed, voided };
  if (!complete) {
    const result: ChangeApprovalResult = { decided: false, given, needed };
    return { due: dueOf(found), data, result };
  }
  if (move) await moveToUnit(tx, { ...move, now: ctx.now });
  const toWrite = acts.map((act) => ({ act, caseId, reason: null }));
  await writeActs(tx, ctx, companyId, toWrite, { mustBeFunded: needsMoney(proposal) });
  await insertDetermination(tx, { caseId, outcome: "approve", reasons: [], actorId, at: ctx.now });
  const result: ChangeApprovalResult = { decided: true };
  return { due: null, set: { decidedAt: ctx.now, effect }, data, result };
}
