import type { UseCaseContext } from "~/data/access/context";
import { transact } from "~/data/kernel/db.server";
import { addBankAccountEvent, lockBankAccount, openNumber } from "~/data/payment/bank-account.server";
import { decideBankAccount } from "~/domain/payment/bank-account";
import { NotFound } from "~/platform/errors";
import { record } from "../audit/record.server";
import { admitOfficial, payeeData } from "./reach-payee.server";
import { accountRefusal } from "./take-bank-account-step.server";

/** The whole number of an account, for who may check it now; the look is on record. Throws NotFound, Forbidden and Refusal. */
export const showAccountNumber = (ctx: UseCaseContext, accountId: string): Promise<string> =>
  transact(async (tx) => {
    const by = ctx.actor.userId;
    const found = await lockBankAccount(tx, accountId, by);
    if (!found) throw new NotFound();
    admitOfficial(ctx, "account.check", found);
    const answer = decideBankAccount(found.state, "showNumber", found);
    if (!answer.ok) throw accountRefusal(answer);
    const { state } = found;
    await addBankAccountEvent(tx, accountId, { action: "showNumber", from: state, to: state, by, at: ctx.now });
    const data = payeeData(found.owner);
    await record(tx, ctx, { action: "payee.showNumber", subjectId: accountId, zoneId: null, data });
    return openNumber(found);
  });
