import { pathTo } from "~/addresses/path-to";
import { on } from "~/auth/need";
import { ownedBy } from "~/data/payment/bank-accounts.reader.server";
import { ownSide } from "~/domain/access/sides";
import { NotFound } from "~/platform/errors";
import { admit } from "~/use-cases/access/admit.server";
import type { OwnAccountPlaces } from "~/presenters/payment/own-accounts.server";
import { idOf } from "./own-company.server";

/** Where the pages of a company's accounts are. */
export const companyAccountPlaces = (id: string): OwnAccountPlaces => ({
  here: pathTo("/founder/companies/:id/account", { id }),
  enter: pathTo("/founder/companies/:id/account/new", { id }),
  addTo: (account) => pathTo("/founder/companies/:id/account", { id }, { account, for: "evidence" }),
  withdraw: (accountId) => pathTo("/founder/companies/:id/accounts/:accountId/withdrawal", { id, accountId }),
  file: (accountId, fileId) =>
    pathTo("/founder/companies/:id/accounts/:accountId/files/:fileId", { id, accountId, fileId }),
});

/** The accounts of the company in the address need this; the subject is their owner. */
export const onCompanyAccount = <A extends "account.read" | "account.enter">(action: A) =>
  on(action, ({ actor, params }) => {
    const id = idOf(params["id"]);
    admit(ownSide(actor), action, { companyId: id });
    return { kind: "company", id } as const;
  });

/** The account in the address, of the company there, for who enters its accounts; the subject is its owner beside its id. */
export const onOneCompanyAccount = on("account.enter", async ({ actor, params }) => {
  const id = idOf(params["id"]);
  admit(ownSide(actor), "account.enter", { companyId: id });
  const accountId = idOf(params["accountId"]);
  if ((await ownedBy(accountId))?.id !== id) throw new NotFound();
  return { accountId, owner: { kind: "company", id } as const };
});
