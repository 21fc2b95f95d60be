import { type Tx, transact } from "~/data/kernel/db.server";
import { type Account, findAccount, lockAccount } from "~/data/access/people.server";
import { NotFound, Refusal } from "~/platform/errors";
import { verifyPassword } from "~/platform/secrets/password.server";
import type { UseCaseContext } from "~/data/access/context";

/** The person's account, once they have given its password again; refused at the field `field` otherwise. */
export async function confirmedAccount(ctx: UseCaseContext, password: string, field: string): Promise<Account> {
  const account = await transact((tx) => findAccount(tx, ctx.actor.userId));
  if (!account) throw new NotFound();
  if (await verifyPassword(account.passwordHash, password)) return account;
  throw passwordWrong(field);
}

/** Locks a confirmed account and reads it as it is now; refused as above where its password was changed since it was given. */
export async function lockConfirmed(tx: Tx, { id, passwordHash }: Account, field: string): Promise<Account> {
  const account = await lockAccount(tx, id);
  if (account?.passwordHash !== passwordHash) throw passwordWrong(field);
  return account;
}

const passwordWrong = (field: string): Refusal => new Refusal("passwordWrong", {}, { [field]: ["passwordWrong"] });
