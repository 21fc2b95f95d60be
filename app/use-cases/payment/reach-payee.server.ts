import type { UseCaseContext } from "~/data/access/context";
import type { LockedBankAccount } from "~/data/payment/bank-account.server";
import type { Action } from "~/domain/access/matrix";
import { officialSide } from "~/domain/access/sides";
import { type AccountOwner, reachesOwner } from "~/domain/payment/bank-account";
import { Forbidden, NotFound } from "~/platform/errors";
import { admit } from "../access/admit.server";

/** Lets the actor go on as one of the owner's own people. Throws NotFound or Forbidden otherwise. */
export function admitPayee({ actor }: Pick<UseCaseContext, "actor">, action: Action, { kind, id }: AccountOwner): void {
  const own = { ...actor, grants: [], siteIds: [] };
  admit(own, action, kind === "company" ? { companyId: id } : { operatorId: id });
}

/** Lets the actor go on as an official of a zone of the owner's. Throws NotFound or Forbidden otherwise. */
export function admitOfficial(
  { actor }: Pick<UseCaseContext, "actor">,
  action: Action,
  { zoneIds }: Pick<LockedBankAccount, "zoneIds">,
): void {
  const answer = reachesOwner(officialSide(actor), action, zoneIds);
  if (answer === "hidden") throw new NotFound();
  if (answer === "forbidden") throw new Forbidden(action);
}

/** Whose it is, as the log names it. */
export const payeeData = ({ kind, id }: AccountOwner) => ({
  companyId: kind === "company" ? id : null,
  operatorId: kind === "operator" ? id : null,
});
