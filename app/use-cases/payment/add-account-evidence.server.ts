import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import { insertAccountEvidence } from "~/data/payment/account-evidence.server";
import { type LockedBankAccount, lockBankAccount, moveBankAccount } from "~/data/payment/bank-account.server";
import { decideBankAccount } from "~/domain/payment/bank-account";
import { tellOfBankAccount } from "~/mail/payment/tell-of-bank-account.server";
import { NotFound } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { keepUpload, shownName } from "../kernel/keep-upload.server";
import { record } from "../audit/record.server";
import { admitPayee, payeeData } from "./reach-payee.server";
import { accountRefusal } from "./take-bank-account-step.server";

interface AccountFile {
  readonly accountId: string;
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Keeps a file that shows whose an account is, until the first check; with the first one the account waits for officials, and its
 * owners are told that it was entered. Throws NotFound, Forbidden, and the Refusal of `keepUpload`.
 */
export const addAccountEvidence = (ctx: UseCaseContext, { accountId, fileName, content }: AccountFile): Promise<void> =>
  keepUpload(content, {
    open: (tx) => openForEvidence(tx, ctx, accountId),
    async kept(tx, { id, owner, state }, { file, scan }) {
      const { userId: by } = ctx.actor;
      const documentId = newId();
      const written = { id: documentId, accountId: id, fileName: shownName(fileName), file, scan };
      await insertAccountEvidence(tx, { ...written, uploadedBy: by, uploadedAt: ctx.now });
      await moveBankAccount(tx, id, { action: "addEvidence", from: state, to: "entered", by, at: ctx.now });
      const { sha256, size } = file;
      const data = { ...payeeData(owner), documentId, sha256, size, scan };
      await record(tx, ctx, { action: "payee.addEvidence", subjectId: id, zoneId: null, data });
      if (state === "begun") await tellOfBankAccount(tx, ctx, owner, "Entered");
    },
    infected(tx, { id, owner }, { file: { sha256, size }, signature }) {
      const data = { ...payeeData(owner), sha256, size, signature };
      return record(tx, ctx, { action: "payee.refuseInfected", subjectId: id, zoneId: null, data });
    },
  });

async function openForEvidence(tx: Tx, ctx: UseCaseContext, accountId: string): Promise<LockedBankAccount> {
  const found = await lockBankAccount(tx, accountId, ctx.actor.userId);
  if (!found) throw new NotFound();
  admitPayee(ctx, "account.enter", found.owner);
  const answer = decideBankAccount(found.state, "addEvidence", found);
  if (!answer.ok) throw accountRefusal(answer);
  return found;
}
