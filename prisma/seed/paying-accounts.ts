import { dateColumn } from "~/data/kernel/civil";
import { prisma } from "~/data/kernel/db.server";
import { payingAccountPurpose } from "~/data/payment/paying-account.server";
import type { Actor } from "~/domain/access/actor";
import { lastFour } from "~/domain/payee/account-number";
import { newId } from "~/platform/ids";
import { sealData } from "~/platform/secrets/data-keys.server";

type Official = { readonly role: string; readonly zone: string | null; readonly actor: Pick<Actor, "userId"> };

/** A paying account of each program, in force since the demonstration began; of a bank and holder that do not exist. */
export async function seedPayingAccounts(officials: readonly Official[], at: Date): Promise<void> {
  const of = (role: string) => officials.find((each) => each.role === role && each.zone === null)?.actor.userId;
  const [preparedBy, decidedBy] = [of("finance"), of("approver")];
  if (!preparedBy || !decidedBy) throw new Error("nobody sets or releases paying accounts");
  const day = dateColumn(at.toISOString().slice(0, 10));
  for (const { id: programId, number } of await prisma().program.findMany({ select: { id: true, number: true } })) {
    const id = newId();
    const account = `9999000000${String(number).padStart(6, "0")}`;
    const { keyId, bytes } = sealData(payingAccountPurpose, id, account);
    await prisma().payingAccount.create({
      data: {
        id,
        programId,
        fromOn: day,
        inForceOn: day,
        holder: "示范市财政局",
        bankName: "示范银行市分行",
        bankCode: "999222000017",
        charset: "UTF-8",
        number: new Uint8Array(bytes),
        keyId,
        lastFour: lastFour(account),
        state: "released",
        preparedBy,
        decidedBy,
        preparedAt: at,
        decidedAt: at,
        version: 2,
      },
    });
  }
}
