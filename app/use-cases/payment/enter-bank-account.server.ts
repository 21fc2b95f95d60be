import type { UseCaseContext } from "~/data/access/context";
import { transact } from "~/data/kernel/db.server";
import {
  addBankAccountEvent,
  enteredBefore,
  holdOwner,
  insertBankAccount,
  moveBankAccount,
  openAccountOf,
} from "~/data/payment/bank-account.server";
import type { AccountOwner, BankAccountToEnter } from "~/domain/payment/bank-account";
import { record } from "../audit/record.server";
import { sameAsBefore } from "../kernel/sent-before";
import { admitPayee, payeeData } from "./reach-payee.server";

/**
 * Enters the account that a company or operator is paid to, which waits for its evidence. It takes the place of one that is under way;
 * the one in force stays in force until this one has been checked. Entering it twice enters it once. Throws NotFound and Forbidden.
 */
export const enterBankAccount = (ctx: UseCaseContext, owner: AccountOwner, asked: BankAccountToEnter): Promise<void> =>
  transact(async (tx) => {
    admitPayee(ctx, "account.enter", owner);
    await holdOwner(tx, owner);
    const by = ctx.actor.userId;
    const { now: at } = ctx;
    const before = await enteredBefore(tx, owner, asked);
    if (before !== "nothing") return sameAsBefore(before === "same");
    const older = await openAccountOf(tx, owner);
    const payee = payeeData(owner);
    if (older) {
      await moveBankAccount(tx, older.id, { action: "replace", from: older.state, to: "replaced", by, at });
      const data = { ...payee, newerId: asked.id };
      await record(tx, ctx, { action: "payee.replaceAccount", subjectId: older.id, zoneId: null, data });
    }
    await insertBankAccount(tx, owner, asked, { enteredBy: by, enteredAt: at });
    await addBankAccountEvent(tx, asked.id, { action: "enter", from: null, to: "begun", by, at });
    await record(tx, ctx, { action: "payee.enterAccount", subjectId: asked.id, zoneId: null, data: payee });
  });
