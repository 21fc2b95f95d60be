import { guard } from "~/auth/guard.server";
import { NotFound } from "~/platform/errors";
import { handOut } from "~/platform/http/hand-out.server";
import { isId } from "~/platform/ids";
import { ownEvidence } from "~/presenters/payment/own-accounts.server";
import { onOwnAccount } from "./_shared/own-account.server";

/** Evidence that the operator handed in. */
export const loader = guard.loader(onOwnAccount, async ({ params, subject: { owner, accountId } }) => {
  const { fileId } = params;
  const file = isId(fileId) ? await ownEvidence(owner, accountId, fileId) : null;
  if (!file) throw new NotFound();
  return handOut(file);
});
