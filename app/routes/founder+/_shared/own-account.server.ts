import { pathTo } from "~/addresses/path-to";
import { on } from "~/auth/need";
import { ownSide } from "~/domain/access/sides";
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
