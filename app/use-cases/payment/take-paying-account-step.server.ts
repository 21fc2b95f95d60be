import type { UseCaseContext } from "~/data/access/context";
import { officialsById } from "~/data/access/officials.server";
import { decidePayingAccount, type LockedPayingAccount, lockPayingAccount } from "~/data/payment/paying-account.server";
import type { Action } from "~/domain/access/matrix";
import { decideRelease, type ReleaseAction, type ReleaseAnswer } from "~/domain/kernel/release-steps";
import { inForceFrom } from "~/domain/payment/paying-account";
import { tellOfPayingAccount } from "~/mail/payment/tell-of-paying-account.server";
import { Refusal } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { type Step, takeStep } from "../access/take-step.server";
import { record } from "../audit/record.server";

/** Which paying account a step is about, as it was read by whoever takes it. */
export interface PayingAccountStep {
  readonly accountId: string;
  readonly version: number;
}

type Taken = Exclude<ReleaseAction, "prepare">;

const permission = {
  release: "payingAccount.release",
  refuse: "payingAccount.release",
  withdraw: "payingAccount.set",
} as const satisfies Record<Taken, Action>;

const led = { release: "released", refuse: "refused", withdraw: "withdrawn" } as const;
const told = { release: "Released", refuse: "Refused" } as const;

/** Takes a step of a paying account in the one frame. Throws NotFound, Forbidden, StaleVersion and Refusal. */
export function takePayingAccountStep(
  ctx: UseCaseContext,
  { accountId, version }: PayingAccountStep,
  { action, reasons, number }: { readonly action: Taken; readonly reasons?: string; readonly number?: string },
): Promise<void> {
  const { userId } = ctx.actor;
  const step: Step<LockedPayingAccount, null, unknown, Exclude<ReleaseAnswer, { ok: true }>, void> = {
    lock: (tx) => lockPayingAccount(tx, accountId),
    admit: ({ zoneId }) => admit(ctx.actor, permission[action], { zoneId }),
    readAt: version,
    prepare: () => null,
    decide: (found) =>
      decideRelease<Taken>(found.state, action, {
        byAnother: found.preparedBy !== userId,
        ownProposal: found.preparedBy === userId,
        reasonsGiven: (reasons ?? "") !== "",
        fits: found.number === number,
      }),
    refuse(why) {
      throw refusalOf(why);
    },
    async move(tx, { id, programId, zoneId, fromOn }) {
      const inForceOn = action === "release" ? inForceFrom(fromOn, ctx.today) : null;
      const decision = { state: led[action], by: userId, at: ctx.now, inForceOn, reasons: reasons ?? null };
      await decidePayingAccount(tx, id, decision);
      const data = { programId, since: inForceOn ?? fromOn };
      await record(tx, ctx, { action: `payment.${action}Account`, subjectId: id, zoneId, data });
    },
    async tell(tx, { id, preparedBy }) {
      if (action === "withdraw") return;
      const preparer = await officialsById(tx, [preparedBy]);
      await tellOfPayingAccount(tx, ctx, { preparer }, told[action], id);
    },
  };
  return takeStep(step);
}

function refusalOf(why: Exclude<ReleaseAnswer, { ok: true }>): Refusal {
  if (why.reason === "state") return new Refusal("payment.accountDecided");
  const [missing] = why.missing;
  if (missing === "byAnother") return new Refusal("payment.ownAccount");
  if (missing === "ownProposal") return new Refusal("payment.notOwnAccount");
  if (missing === "fits") return new Refusal("payment.numberDiffers", {}, { number: ["payment.numberDiffers"] });
  return new Refusal("required", {}, { reasons: ["required"] });
}
