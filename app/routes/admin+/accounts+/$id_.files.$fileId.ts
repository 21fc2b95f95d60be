import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { findAccountEvidence } from "~/data/payment/account-evidence.server";
import { readBankAccount } from "~/data/payment/bank-accounts.reader.server";
import { officialSide } from "~/domain/access/sides";
import { NotFound } from "~/platform/errors";
import { handOut } from "~/platform/http/hand-out.server";
import { isId } from "~/platform/ids";
import { seesEvidence } from "~/presenters/payment/show-bank-account.server";
import { admitOfficial } from "~/use-cases/payment/reach-payee.server";

/** Evidence of an account, for who has looked at its number: it has that on it. */
const onEvidence = on("account.check", async ({ ctx, params: { id, fileId } }) => {
  const account = isId(id) ? await readBankAccount(officialSide(ctx.actor), id) : null;
  if (!account) throw new NotFound();
  admitOfficial(ctx, "account.check", account);
  const file = isId(fileId) && seesEvidence(account) ? await findAccountEvidence(account.id, fileId) : null;
  if (!file) throw new NotFound();
  return file;
});

export const loader = guard.loader(onEvidence, ({ subject }) => handOut(subject, "inline"));
