import { on } from "~/auth/need";
import { readPayingAccount } from "~/data/payment/paying-accounts.reader.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { admit } from "~/use-cases/access/admit.server";

/** The paying account in the address, to be read or for a step. */
export const onPayingAccount = <A extends "budget.read" | "payingAccount.set" | "payingAccount.release">(action: A) =>
  on(action, async ({ ctx, params }) => {
    const found = isId(params["id"]) ? await readPayingAccount(ctx.actor, params["id"]) : null;
    if (!found) throw new NotFound();
    admit(ctx.actor, action, { zoneId: found.zoneId });
    return found;
  });
