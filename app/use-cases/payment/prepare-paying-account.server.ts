import type { UseCaseContext } from "~/data/access/context";
import { officialsOf } from "~/data/access/officials.server";
import { readFundedPrograms } from "~/data/budget/funded-program.server";
import { transact } from "~/data/kernel/db.server";
import { insertPayingAccount, isSamePayingAccount } from "~/data/payment/paying-account.server";
import { can } from "~/domain/access/can";
import type { PayingAccountToPrepare } from "~/domain/payment/paying-account";
import { tellOfPayingAccount } from "~/mail/payment/tell-of-paying-account.server";
import { Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";
import { sameAsBefore } from "../kernel/sent-before";

/** Sets the account that a program pays from, for another person to release. Refused at its field where the program is none of the actor's or the day is past. */
export const preparePayingAccount = (ctx: UseCaseContext, asked: PayingAccountToPrepare): Promise<void> =>
  transact(async (tx) => {
    const { id, programId, fromOn } = asked;
    const { userId } = ctx.actor;
    const [program] = await readFundedPrograms(tx, [programId]);
    if (!program || can(ctx.actor, "payingAccount.set", { zoneId: program.zoneId }) !== "yes")
      throw new Refusal("notChoice", {}, { programId: ["notChoice"] });
    if (fromOn < ctx.today) throw new Refusal("invalid", {}, { fromOn: [`dateTooEarly?min=${ctx.today}`] });
    if (!(await insertPayingAccount(tx, asked, { preparedBy: userId, preparedAt: ctx.now })))
      return sameAsBefore(await isSamePayingAccount(tx, asked));
    const { zoneId } = program;
    const data = { programId, since: fromOn };
    await record(tx, ctx, { action: "payment.prepareAccount", subjectId: id, zoneId, data });
    const others = await officialsOf(tx, ["approver"], zoneId);
    const releasers = others.filter((other) => other.userId !== userId);
    await tellOfPayingAccount(tx, ctx, { releasers }, "Prepared", id);
  });
