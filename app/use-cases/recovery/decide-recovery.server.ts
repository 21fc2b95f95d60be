import type { UseCaseContext } from "~/data/access/context";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { insertApproval, voidApprovals } from "~/data/decision/approval.server";
import type { Tx } from "~/data/kernel/db.server";
import { violatedConstraint } from "~/data/kernel/constraint";
import { insertInstalments, type RecoverySet } from "~/data/recovery/recovery.server";
import { approvalEffect, repeatsOwn } from "~/domain/decision/approvals";
import type { WorkingCalendar } from "~/domain/kernel/time/working-days";
import type { UndatedAct } from "~/domain/ledger/types";
import { decideRecovery, type RecoveryDecision } from "~/domain/recovery/decide";
import { disputeEnd, payEnd } from "~/domain/recovery/due";
import { type Instalment, instalmentPlan } from "~/domain/recovery/instalments";
import {
  coversDebts,
  recoveryEffect,
  recoveryApprovals,
  type RecoveryEffect,
  type RecoveryOutcome,
  type RecoveryProposal,
} from "~/domain/recovery/judgement";
import { tellDebtor, tellRecoveryDeciders } from "~/mail/recovery/tell-of-recovery.server";
import { fingerprint } from "~/platform/fingerprint.server";
import { Refusal } from "~/platform/errors";
import { writeActs } from "../ledger/write-acts.server";
import { closeIfPaid } from "./close-recoveries.server";
import { issueRecoveryDecision, letterMonth } from "./issue-recovery-letter.server";
import {
  type HeldRecovery,
  noConflict,
  onRecovery,
  type RecoveryRead,
  recoveryRefused,
  takeRecoveryStep,
} from "./take-recovery-step.server";

export interface RecoveryApproval extends RecoveryRead {
  /** A digest of the effect that was shown (recoveryBasis). */
  readonly shown: string;
}

/** Decided, or how many approvals stand now of those that it takes. */
export type RecoveryApprovalResult =
  | { readonly decided: true }
  | { readonly decided: false; readonly given: number; readonly needed: number };

/** A digest of what deciding does: award, months, their debts and what becomes of each. */
export const recoveryBasis = (awardId: string, { months }: RecoveryEffect): string => fingerprint({ awardId, months });

/** What is proposed, worked out anew under the locks. Throws where it is not as shown, or months came or went since it was judged. */
const foreseen = (found: HeldRecovery, shown: string) => {
  const { proposal } = found;
  if (!proposal) throw new Refusal("wrongState");
  const effect = recoveryEffect(proposal, found.owed);
  const basis = recoveryBasis(found.awardId, effect);
  if (!coversDebts(proposal, found.owed)) throw new Refusal("recovery.monthsChanged");
  if (basis !== shown) throw new Refusal("recovery.effectChanged");
  const approved = { totalFen: effect.demandFen + effect.giveUpFen, basis };
  const needed = recoveryApprovals(effect);
  return { proposal, effect, approved, needed, ...approvalEffect(found.approvals, approved, needed) };
};

/**
 * Says yes to what finance proposes, and to the effect that was shown. Where money is given up it takes two people, each another than who
 * proposed it. The last writes demand and forgiveness into the ledger, issues the letter and lets the days to pay run.
 */
export async function decideProposal(ctx: UseCaseContext, asked: RecoveryApproval): Promise<RecoveryApprovalResult> {
  try {
    const { result } = await takeRecoveryStep<"decide" | "addApproval", Known, Awaited<ReturnType<typeof write>>>(ctx, {
      action: ({ complete }) => (complete ? "decide" : "addApproval"),
      ...onRecovery(ctx, asked, "recovery.decide"),
      async prepare(tx, found) {
        const duty = decideRecovery(found.state, "addApproval", { ...dutiesOf(ctx, found), didNotApprove: true });
        if (!duty.ok) throw recoveryRefused(duty);
        return { ...foreseen(found, asked.shown), calendar: await readWorkingCalendar(tx) };
      },
      decide: (found, known) => judge(ctx, found, known),
      write: (tx, found, known) => write(tx, ctx, found, known),
      async tell(tx, found, { complete, effect }, { set }) {
        if (!complete) return tellRecoveryDeciders(tx, ctx, found, ctx.actor.userId, "furtherApproval");
        const kind = effect.demandFen > 0 ? "demanded" : "givenUp";
        await tellDebtor(tx, ctx, found, kind, { due: set.due ?? null });
        await closeIfPaid(tx, ctx, found.id);
      },
    });
    return result;
  } catch (error) {
    if (violatedConstraint(error) !== "approval_one_per_person") throw error;
    throw new Refusal("recovery.requirement.didNotApprove");
  }
}

const dutiesOf = ({ actor }: UseCaseContext, found: HeldRecovery) => ({
  didNotPropose: found.proposedBy !== actor.userId,
  noConflict: noConflict(found),
  effectAsShown: true,
});

type Known = ReturnType<typeof foreseen> & { readonly calendar: WorkingCalendar };

function judge(ctx: UseCaseContext, found: HeldRecovery, { anew, complete }: Known): RecoveryDecision {
  const facts = { ...dutiesOf(ctx, found), didNotApprove: !repeatsOwn(ctx.actor.userId, found.approvals, { anew }) };
  return complete
    ? decideRecovery(found.state, "decide", { ...facts, approvalsComplete: true })
    : decideRecovery(found.state, "addApproval", facts);
}

async function write(tx: Tx, ctx: UseCaseContext, found: HeldRecovery, known: Known) {
  const { effect, approved, anew, given, needed, complete, proposal, calendar } = known;
  const voided = anew ? await voidApprovals(tx, found.id, ctx.now) : 0;
  await insertApproval(tx, { caseId: found.id, approverId: ctx.actor.userId, ...approved, at: ctx.now });
  const { demandFen, giveUpFen } = effect;
  const sums = { demandFen, giveUpFen, basis: approved.basis, given, needed, voided };
  if (!complete) {
    const result: RecoveryApprovalResult = { decided: false, given, needed };
    return { set: {} as RecoverySet, data: { ...sums, dueOn: null, way: null }, result };
  }
  await writeRecoveryActs(tx, ctx, found, effect, proposal.reason);
  const set = await demanded(tx, ctx, found, { proposal, effect, calendar });
  const result: RecoveryApprovalResult = { decided: true };
  const data = { ...sums, dueOn: set.due?.date ?? null, way: set.way ?? null };
  return { set, data, result, reason: proposal.reason };
}

const monthsWith = ({ months }: RecoveryEffect, of: RecoveryOutcome) =>
  months.filter(({ outcome }) => outcome === of).map(({ month }) => month);

/** Writes what becomes of the months into the ledger. */
export async function writeRecoveryActs(
  tx: Tx,
  ctx: UseCaseContext,
  { id: caseId, companyId, awardId: award }: HeldRecovery,
  effect: RecoveryEffect,
  reason: string,
): Promise<void> {
  const [demand, forgive] = [monthsWith(effect, "demand"), monthsWith(effect, "giveUp")];
  const acts: UndatedAct[] = [
    ...(demand.length > 0 ? [{ act: "demand", award, months: demand } as const] : []),
    ...(forgive.length > 0 ? [{ act: "forgive", award, fen: effect.giveUpFen, months: forgive } as const] : []),
  ];
  await writeActs(
    tx,
    ctx,
    companyId,
    acts.map((act) => ({ act, caseId, reason: reason === "" ? null : reason })),
  );
}

interface Decided {
  readonly proposal: RecoveryProposal;
  readonly effect: RecoveryEffect;
  readonly calendar: WorkingCalendar;
}

/** Issues the letter of the decision, and gives what the recovery becomes with it. */
async function demanded(
  tx: Tx,
  ctx: UseCaseContext,
  found: HeldRecovery,
  { proposal, effect, calendar }: Decided,
): Promise<RecoverySet> {
  const { content } = found;
  const { demandFen, giveUpFen } = effect;
  const judgedOf = (month: string) => {
    const outcome = effect.months.find((each) => each.month === month)?.outcome ?? null;
    const judged = proposal.kind === "demand" ? proposal.months.find((each) => each.month === month) : null;
    return outcome && { cause: judged?.cause ?? null, outcome, words: judged?.words ?? proposal.reason };
  };
  const months = found.owed
    .map((month) => letterMonth(found, month, judgedOf(month.month)))
    .filter(({ judged }) => judged !== null);
  const said = { months, reason: proposal.reason, demandFen, giveUpFen };
  if (proposal.kind !== "demand" || demandFen === 0) {
    await issueRecoveryDecision(tx, ctx, found, { ...said, kind: "givenUp" });
    // What is left is demanded as it was.
    return proposal.kind === "giveUp" && proposal.before ? { proposal: proposal.before } : {};
  }
  const due = payEnd(ctx.today, content, calendar);
  const dispute = disputeEnd(ctx.today, content, calendar);
  const { pay: way, parts } = proposal;
  const instalments = partsFrom(demandFen, way === "instalments" ? parts : null, due, calendar);
  const plan = instalments.length > 0 ? await insertInstalments(tx, found.id, instalments) : null;
  const letter = { ...said, kind: "demand", way, due, disputeUntil: dispute, instalments } as const;
  await issueRecoveryDecision(tx, ctx, found, letter);
  return { due, dispute, demandedOn: ctx.today, way, plan, askedParts: null };
}

const partsFrom = (
  fen: number,
  parts: number | null,
  due: { readonly date: string; readonly provisional: boolean },
  calendar: WorkingCalendar,
): Instalment[] =>
  parts === null
    ? []
    : instalmentPlan(fen, parts, due.date, calendar).map((part) => ({
        ...part,
        provisional: part.provisional || due.provisional,
      }));

/** Closes a debt that is too small to be asked for: another than who proposed it, an approver or manager. What is owed is given up. */
export async function confirmSmall(ctx: UseCaseContext, asked: RecoveryApproval): Promise<void> {
  await takeRecoveryStep(ctx, {
    action: "confirmSmall",
    ...onRecovery(ctx, asked, "recovery.decide"),
    prepare(_, found) {
      const duty = decideRecovery(found.state, "confirmSmall", dutiesOf(ctx, found));
      if (!duty.ok) throw recoveryRefused(duty);
      return foreseen(found, asked.shown);
    },
    decide: (found) => decideRecovery(found.state, "confirmSmall", dutiesOf(ctx, found)),
    async write(tx, found, { proposal, effect, approved }) {
      await insertApproval(tx, { caseId: found.id, approverId: ctx.actor.userId, ...approved, at: ctx.now });
      await writeRecoveryActs(tx, ctx, found, effect, proposal.reason);
      const { demandFen, giveUpFen } = effect;
      const months = found.owed.map((month) =>
        letterMonth(found, month, { cause: null, outcome: "giveUp", words: proposal.reason }),
      );
      await issueRecoveryDecision(tx, ctx, found, { kind: "small", months, reason: proposal.reason, giveUpFen });
      const data = { demandFen, giveUpFen, basis: approved.basis, given: 1, needed: 1, voided: 0 };
      return { set: { due: null, closedAt: ctx.now }, data, reason: proposal.reason };
    },
    tell: (tx, found) => tellDebtor(tx, ctx, found, "closedAsSmall"),
  });
}
