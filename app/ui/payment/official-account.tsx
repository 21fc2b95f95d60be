import type { ReactNode } from "react";
import type { ShownBankAccount } from "~/presenters/payment/show-bank-account.server";
import { useFormats, useT } from "~/i18n/react";
import { useAccountFacts } from "../payee/account-facts";
import type { Description } from "../primitives/description-list";
import { BankAccountStateBadge } from "./bank-account-state";

/** What officials see of an account; `number` whole for who asked for it, else masked. */
export function useOfficialAccount(account: ShownBankAccount, number: string | null = null): Description[] {
  const t = useT("account");
  const f = useFormats();
  const [first, second] = account.checks;
  const by = (name: string, at: string): ReactNode => t("by", { name, at: f.dateTime(at) });
  const facts = useAccountFacts(account);
  const ender = account.ender && account.endedAt ? by(account.ender, account.endedAt) : null;
  return [
    { term: t("list.owner"), value: account.company ? <a href={account.company}>{account.owner}</a> : account.owner },
    { term: t("state"), value: <BankAccountStateBadge state={account.state} /> },
    ...(number === null ? facts : facts.slice(0, -1)),
    ...(number === null ? [] : [{ term: t("page.number"), value: <strong className="figures">{number}</strong> }]),
    { term: t("entered"), value: by(account.enterer, account.enteredAt) },
    ...(first ? [{ term: t("firstCheck"), value: by(first.name, first.at) }] : []),
    ...(second ? [{ term: t("secondCheck"), value: by(second.name, second.at) }] : []),
    ...(ender ? [{ term: t(account.state === "refused" ? "refused" : "ended"), value: ender }] : []),
    ...(account.reasons ? [{ term: t("reasons"), value: account.reasons }] : []),
  ];
}
