import type { Tx } from "~/data/kernel/db.server";
import type { Account } from "~/data/access/people.server";
import type { GivenRole } from "~/domain/access/given-roles";
import { isLocale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { RequestContext } from "~/platform/context";
import { portalLink, queueAccountMail } from "./account-mail.server";

/** Queues the mail that tells somebody of a role they have got or lost. */
export function tellOfRole(
  tx: Tx,
  { now }: RequestContext,
  account: Account,
  kind: "roleGranted" | "roleRevoked",
  role: GivenRole,
): Promise<void> {
  const t = createT(isLocale(account.locale) ? account.locale : "en", "access");
  return queueAccountMail(tx, now, account, kind, { role: t(`role.${role}`), link: portalLink("/") });
}
