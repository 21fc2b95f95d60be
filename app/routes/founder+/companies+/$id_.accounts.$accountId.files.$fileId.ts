import { guard } from "~/auth/guard.server";
import { NotFound } from "~/platform/errors";
import { handOut } from "~/platform/http/hand-out.server";
import { ownEvidence } from "~/presenters/payment/own-accounts.server";
import { onOneCompanyAccount } from "../_shared/own-account.server";
import { idOf } from "../_shared/own-company.server";

/** Evidence that the company handed in, for who enters its accounts: it has the number on it. */
export const loader = guard.loader(onOneCompanyAccount, async ({ params, subject: { owner, accountId } }) => {
  const file = await ownEvidence(owner, accountId, idOf(params["fileId"]));
  if (!file) throw new NotFound();
  return handOut(file);
});
