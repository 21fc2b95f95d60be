import { pathTo } from "~/addresses/path-to";
import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import { readOwnerName } from "~/data/payment/owner-name.server";
import { payeeContacts } from "~/data/payment/payee-contacts.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { AccountOwner } from "~/domain/payment/bank-account";
import { refusalKindOf, refusalKinds } from "~/domain/payment/bank-results/reasons";
import { createT } from "~/i18n/t.server";
import { portalLink } from "../access/account-mail.server";
import { tell } from "../audit/tell.server";

/** Queues the mail that says in plain words why the bank refused a payment, with the page on which its account is mended. */
export async function tellOfBounced(
  tx: Tx,
  ctx: UseCaseContext,
  { companyId, operatorId }: { readonly companyId: string; readonly operatorId: string | null },
  code: string | null,
): Promise<void> {
  const owner: AccountOwner =
    operatorId === null ? { kind: "company", id: companyId } : { kind: "operator", id: operatorId };
  const [name, payees] = [await readOwnerName(owner, tx), await payeeContacts(tx, owner)];
  const page =
    operatorId === null
      ? pathTo("/founder/companies/:id/account", { id: companyId })
      : pathTo("/operator/account", { operator: operatorId });
  const kind = refusalKindOf(code);
  await tell(tx, ctx, "payment.bounced", { payees }, (locale) => {
    const t = createT(locale, "payment");
    const parts = [
      t("mail.bounced.text", { owner: inLanguage(name, locale) }),
      t(`refusal.${kind}`),
      t(`mends.${refusalKinds[kind]}`),
      portalLink(page),
      t("common:mail.signature"),
    ];
    return { subject: t("mail.bounced.subject"), text: parts.join("\n\n") };
  });
}
