import { on } from "~/auth/need";
import { readBankAccount } from "~/data/payment/bank-accounts.reader.server";
import { officialSide } from "~/domain/access/sides";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { admitOfficial } from "~/use-cases/payment/reach-payee.server";

/** The account of a company or operator in the address, to be read or for a step. */
export const onBankAccount = <A extends "account.read" | "account.check">(action: A) =>
  on(action, async ({ ctx, params }) => {
    const found = isId(params["id"]) ? await readBankAccount(officialSide(ctx.actor), params["id"]) : null;
    if (!found) throw new NotFound();
    admitOfficial(ctx, action, found);
    return found;
  });
