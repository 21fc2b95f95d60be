import { pathTo } from "~/addresses/path-to";
import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import { readOwnerName } from "~/data/payment/owner-name.server";
import { payeeContacts } from "~/data/payment/payee-contacts.server";
import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import type { AccountOwner } from "~/domain/payment/bank-account";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { portalLink } from "../access/account-mail.server";
import { tell } from "../audit/tell.server";

/** Waits for officials, counts, or was refused. */
export type BankAccountMail = "Entered" | "InForce" | "Refused";

/** The page of an owner's account. */
const pageOf = ({ kind, id }: AccountOwner): string =>
  kind === "company" ? pathTo("/founder/companies/:id/account", { id }) : pathTo("/operator/account", { operator: id });

/** Queues the mail about an account for who enters it; it says nothing of the account but whose it is and where its page is. */
export async function tellOfBankAccount(
  tx: Tx,
  ctx: UseCaseContext,
  owner: AccountOwner,
  kind: BankAccountMail,
): Promise<void> {
  const name = await readOwnerName(owner, tx);
  const payees = await payeeContacts(tx, owner);
  const link = portalLink(pageOf(owner));
  await tell(tx, ctx, `payee.account${kind}`, { payees }, (locale) => bankAccountMail(locale, kind, { name, link }));
}

function bankAccountMail(
  locale: Locale,
  kind: BankAccountMail,
  { name, link }: { readonly name: LocalizedText; readonly link: string },
): { subject: string; text: string } {
  const t = createT(locale, "account");
  const owner = inLanguage(name, locale);
  return {
    subject: t(`mail.account${kind}.subject`, { owner }),
    text: [t(`mail.account${kind}.text`, { owner }), link, t("common:mail.signature")].join("\n\n"),
  };
}
