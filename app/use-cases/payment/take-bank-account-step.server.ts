import type { UseCaseContext } from "~/data/access/context";
import { type LockedBankAccount, lockBankAccount, moveBankAccount } from "~/data/payment/bank-account.server";
import type { Tx } from "~/data/kernel/db.server";
import { type BankAccountAnswer, type BankAccountState, decideBankAccount } from "~/domain/payment/bank-account";
import { tellOfBankAccount } from "~/mail/payment/tell-of-bank-account.server";
import { Refusal } from "~/platform/errors";
import { type Step, takeStep } from "../access/take-step.server";
import { record } from "../audit/record.server";
import { admitOfficial, admitPayee, payeeData } from "./reach-payee.server";

/** Which account a step is about, as it was read by whoever takes it. */
export interface BankAccountStep {
  readonly accountId: string;
  readonly version: number;
}

type Taken = { readonly action: "check" | "withdraw" } | { readonly action: "refuse"; readonly reasons: string };

/** Takes a step of an account in the one frame. Throws NotFound, Forbidden, StaleVersion and Refusal. */
export function takeBankAccountStep(
  ctx: UseCaseContext,
  { accountId, version }: BankAccountStep,
  taken: Taken,
): Promise<void> {
  const { action } = taken;
  const by = ctx.actor.userId;
  const reasons = taken.action === "refuse" ? taken.reasons : null;
  const step: Step<LockedBankAccount, null, BankAccountState, Exclude<BankAccountAnswer, { ok: true }>, void> = {
    lock: (tx) => lockBankAccount(tx, accountId, by),
    admit: (found) =>
      action === "withdraw"
        ? admitPayee(ctx, "account.enter", found.owner)
        : admitOfficial(ctx, "account.check", found),
    readAt: version,
    prepare: () => null,
    decide: (found) => decideBankAccount(found.state, action, { ...found, reasonsGiven: reasons !== "" }),
    refuse(why) {
      throw accountRefusal(why);
    },
    async move(tx, { id, owner, state, inForceId }, _, to) {
      const data = payeeData(owner);
      if (to === "inForce" && inForceId) await replace(tx, ctx, inForceId, { ...data, newerId: id });
      await moveBankAccount(tx, id, { action, from: state, to, by, at: ctx.now }, reasons);
      const entry = { subjectId: id, zoneId: null };
      if (action === "check")
        await record(tx, ctx, {
          action: "payee.checkAccount",
          ...entry,
          data: { ...data, checks: to === "inForce" ? 2 : 1 },
        });
      else await record(tx, ctx, { action: `payee.${action}Account`, ...entry, data });
    },
    async tell(tx, found) {
      if (action === "refuse") await tellOfBankAccount(tx, ctx, found.owner, "Refused");
      if (action === "check" && found.state === "checkedOnce") await tellOfBankAccount(tx, ctx, found.owner, "InForce");
    },
  };
  return takeStep(step);
}

async function replace(
  tx: Tx,
  ctx: UseCaseContext,
  id: string,
  data: ReturnType<typeof payeeData> & { readonly newerId: string },
): Promise<void> {
  const moved = { action: "replace", from: "inForce", to: "replaced", by: ctx.actor.userId, at: ctx.now } as const;
  await moveBankAccount(tx, id, moved);
  await record(tx, ctx, { action: "payee.replaceAccount", subjectId: id, zoneId: null, data });
}

const refusals = {
  evidenceThere: "account.noEvidence",
  notOwn: "account.ownAccount",
  freeOfInterest: "account.interest",
  numberSeen: "account.numberNotSeen",
  byAnother: "account.checkedByYou",
} as const;

/** Why a step may not be taken, in the words of the first reason. */
export function accountRefusal(why: Exclude<BankAccountAnswer, { ok: true }>): Refusal {
  if (why.reason === "state") return new Refusal("account.moved");
  const [missing] = why.missing;
  if (missing === undefined || missing === "reasonsGiven")
    return new Refusal("required", {}, { reasons: ["required"] });
  return new Refusal(refusals[missing]);
}
