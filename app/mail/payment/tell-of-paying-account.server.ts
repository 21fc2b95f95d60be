import { pathTo } from "~/addresses/path-to";
import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { portalLink } from "../access/account-mail.server";
import { tell, type To } from "../audit/tell.server";

/** Waits for its release, or was decided. */
export type PayingAccountMail = "Prepared" | "Released" | "Refused";

/** Queues the mail about a paying account for these officials; it says nothing of the account but where its page is. */
export async function tellOfPayingAccount<Kind extends PayingAccountMail>(
  tx: Tx,
  ctx: UseCaseContext,
  to: To<`payment.account${Kind}`>,
  kind: Kind,
  id: string,
): Promise<void> {
  const link = portalLink(pathTo("/admin/paying-accounts/:id", { id }));
  await tell(tx, ctx, `payment.account${kind}`, to, (locale) => payingAccountMail(locale, kind, link));
}

function payingAccountMail(locale: Locale, kind: PayingAccountMail, link: string): { subject: string; text: string } {
  const t = createT(locale, "payment");
  return {
    subject: t(`mail.account${kind}.subject`),
    text: [t(`mail.account${kind}.text`), link, t("common:mail.signature")].join("\n\n"),
  };
}
