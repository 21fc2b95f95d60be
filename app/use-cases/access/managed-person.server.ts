import type { Tx } from "~/data/kernel/db.server";
import { type Account, lockAccount } from "~/data/access/people.server";
import { mayGiveRoles } from "~/domain/access/duties";
import { NotFound, Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { admit } from "./admit.server";

/** The person whose roles or access an administrator changes, locked. Nobody changes their own. */
export async function managedPerson(tx: Tx, ctx: UseCaseContext, userId: string): Promise<Account> {
  admit(ctx.actor, "people.manage", "anywhere");
  const account = await lockAccount(tx, userId);
  if (!account) throw new NotFound();
  if (!mayGiveRoles(ctx.actor.userId, userId)) throw new Refusal("people.notOneself");
  return account;
}
