import type { UseCaseContext } from "~/data/access/context";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { voidApprovals } from "~/data/decision/approval.server";
import type { Tx } from "~/data/kernel/db.server";
import type { Month } from "~/domain/kernel/time/month";
import { decideRecovery } from "~/domain/recovery/decide";
import { answerEnd } from "~/domain/recovery/due";
import {
  coversDebts,
  recoveryEffect,
  isJudged,
  type JudgementFault,
  judgementFaults,
  type MonthJudgement,
  type PayWay,
  type RecoveryProposal,
  monthStanding,
} from "~/domain/recovery/judgement";
import { type IndebtedMonth, owedSums } from "~/domain/recovery/owed";
import { tellRecoveryDeciders } from "~/mail/recovery/tell-of-recovery.server";
import { Refusal } from "~/platform/errors";
import {
  type HeldRecovery,
  noConflict,
  onRecovery,
  type RecoveryRead,
  takeRecoveryStep,
} from "./take-recovery-step.server";

/** Writes what is proposed over what was; approvals given to that no longer count. */
async function proposed(tx: Tx, ctx: UseCaseContext, found: HeldRecovery, proposal: RecoveryProposal) {
  await voidApprovals(tx, found.id, ctx.now);
  const { demandFen, giveUpFen } = recoveryEffect(proposal, found.owed);
  return {
    set: { proposal, proposedBy: ctx.actor.userId, proposedAt: ctx.now },
    data: { demandFen, giveUpFen },
  };
}

export interface ProposedDemand extends RecoveryRead {
  readonly months: readonly MonthJudgement[];
  readonly pay: PayWay;
  readonly parts: number | null;
  readonly reason: string;
}

const heardOn = ({ hearing }: HeldRecovery, today: string) => hearing?.issuedOn ?? today;

/** Proposes what becomes of the debt, judged month by month, once the debtor has answered or its days are over. */
export async function proposeRecovery(ctx: UseCaseContext, asked: ProposedDemand): Promise<void> {
  const { months, pay, parts, reason, ...read } = asked;
  const proposal: RecoveryProposal = {
    kind: "demand",
    months,
    pay,
    parts: pay === "instalments" ? parts : null,
    reason,
  };
  await takeRecoveryStep(ctx, {
    action: "propose",
    ...onRecovery(ctx, read, "recovery.propose"),
    async prepare(tx, found) {
      const { content, hearing } = found;
      const end = hearing && answerEnd(hearing, content, await readWorkingCalendar(tx));
      const standing = (month: IndebtedMonth) => monthStanding(month, content.recovery, heardOn(found, ctx.today));
      const faults = judgementFaults(found.owed, months, standing);
      const heard = hearing?.answered === true || (end !== null && !end.provisional && end.date < ctx.today);
      // What is wrong with a month is said beside it, once the debtor was heard.
      if (heard && faults.size > 0) throw refusedMonths(faults, months);
      return { heard, faults };
    },
    decide: (found, { heard, faults }) =>
      decideRecovery(found.state, "propose", {
        heard,
        everyMonthJudged: isJudged(found.owed, months, faults) && coversDebts(proposal, found.owed),
        wayGiven: pay !== "instalments" || isPartCount(parts, found.content.recovery.instalments),
        noConflict: noConflict(found),
      }),
    fields: { wayGiven: "parts" },
    write: async (tx, found) => {
      const { set, data } = await proposed(tx, ctx, found, proposal);
      return { set: { ...set, due: null }, data };
    },
    tell: (tx, found) => tellRecoveryDeciders(tx, ctx, found, ctx.actor.userId),
  });
}

/** Whether a debt may be paid in so many parts. */
export const isPartCount = (parts: number | null, most: number): parts is number =>
  parts !== null && Number.isInteger(parts) && parts >= 2 && parts <= most;

/** Each fault at the field that mends it; a month that nothing was said of is told above. */
const refusedMonths = (faults: ReadonlyMap<Month, JudgementFault>, months: readonly MonthJudgement[]): Refusal => {
  const at = { barred: "outcome", words: "words", missing: null } as const;
  const fields = Object.fromEntries(
    [...faults].flatMap(([month, fault]) => {
      const place = months.findIndex((each) => each.month === month);
      const field = at[fault];
      return place < 0 || field === null ? [] : [[`judged[${place}].${field}`, [`recovery.fault.${fault}`]]];
    }),
  );
  return new Refusal("recovery.requirement.everyMonthJudged", {}, fields);
};

/** Proposes to close it without asking for anything: all that is owed is less than what the version calls small. */
export async function proposeSmall(
  ctx: UseCaseContext,
  { reason, ...read }: RecoveryRead & { readonly reason: string },
): Promise<void> {
  const proposal: RecoveryProposal = { kind: "small", reason };
  await takeRecoveryStep(ctx, {
    action: "proposeSmall",
    ...onRecovery(ctx, read, "recovery.propose"),
    prepare: () => null,
    decide: (found) =>
      decideRecovery(found.state, "proposeSmall", {
        debtThere: found.owed.length > 0,
        belowSmallness: owedSums(found.owed).debtFen < found.content.recovery.smallFen,
        reasonsGiven: reason.trim() !== "",
        noConflict: noConflict(found),
      }),
    fields: { reasonsGiven: "reason" },
    write: async (tx, found) => {
      const { set, data } = await proposed(tx, ctx, found, proposal);
      return { set: { ...set, due: null }, data };
    },
    tell: (tx, found) => tellRecoveryDeciders(tx, ctx, found, ctx.actor.userId),
  });
}

/** Proposes to give up months that are demanded; until it is decided, the demand stands. */
export async function proposeGiveUp(
  ctx: UseCaseContext,
  { months, reason, ...read }: RecoveryRead & { readonly months: readonly Month[]; readonly reason: string },
): Promise<void> {
  await takeRecoveryStep(ctx, {
    action: "proposeGiveUp",
    ...onRecovery(ctx, read, "recovery.propose"),
    prepare: (_, { proposal: before }): RecoveryProposal => ({
      kind: "giveUp",
      months,
      reason,
      before: before?.kind === "demand" ? before : null,
    }),
    decide: (found, proposal) =>
      decideRecovery(found.state, "proposeGiveUp", {
        monthsNamed: coversDebts(proposal, found.owed),
        reasonsGiven: reason.trim() !== "",
        noConflict: noConflict(found),
      }),
    fields: { monthsNamed: "months", reasonsGiven: "reason" },
    write: (tx, found, proposal) => proposed(tx, ctx, found, proposal),
    tell: (tx, found) => tellRecoveryDeciders(tx, ctx, found, ctx.actor.userId),
  });
}
