import { transact } from "~/data/kernel/db.server";
import { type Account, lockAccount } from "~/data/access/people.server";
import { NotFound, Refusal } from "~/platform/errors";
import { verifyPassword } from "~/platform/secrets/password.server";
import type { UseCaseContext } from "~/data/access/context";

/** The person's account, once they have given its password again; refused at the field `field` otherwise. */
export async function confirmedAccount(ctx: UseCaseContext, password: string, field: string): Promise<Account> {
  const account = await transact((tx) => lockAccount(tx, ctx.actor.userId));
  if (!account) throw new NotFound();
  if (await verifyPassword(account.passwordHash, password)) return account;
  throw new Refusal("passwordWrong", {}, { [field]: ["passwordWrong"] });
}
