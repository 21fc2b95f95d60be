import { pathTo } from "~/addresses/path-to";
import { on } from "~/auth/need";
import { ownedBy } from "~/data/payment/bank-accounts.reader.server";
import { operatorsFor } from "~/domain/access/reach";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import type { OwnAccountPlaces } from "~/presenters/payment/own-accounts.server";

/** Where the pages of an operator's accounts are. */
export const operatorAccountPlaces = (operator: string): OwnAccountPlaces => ({
  here: pathTo("/operator/account", { operator }),
  enter: pathTo("/operator/account/new", { operator }),
  addTo: (account) => pathTo("/operator/account", { operator, account, for: "evidence" }),
  withdraw: (accountId) => pathTo("/operator/accounts/:accountId/withdrawal", { accountId }),
  file: (accountId, fileId) => pathTo("/operator/accounts/:accountId/files/:fileId", { accountId, fileId }),
});

/** The operator named by `operator` in the address, or the person's first. */
export const onOperatorAccount = on("account.enter", ({ actor, url }) => {
  const own = operatorsFor(actor, "account.enter");
  const asked = url.searchParams.get("operator");
  const id = asked === null ? own[0] : own.find((each) => each === asked);
  if (id === undefined) throw new NotFound();
  return { kind: "operator", id } as const;
});

/** The account in the address, of an operator that the person acts for; the subject is its owner beside its id. */
export const onOwnAccount = on("account.enter", async ({ actor, params }) => {
  const { accountId } = params;
  const owner = isId(accountId) ? await ownedBy(accountId) : null;
  if (!isId(accountId) || owner?.kind !== "operator" || !operatorsFor(actor, "account.enter").includes(owner.id))
    throw new NotFound();
  return { accountId, owner };
});
