import type { OwnerAccount } from "~/presenters/payment/account-briefs.server";
import { useT } from "~/i18n/react";
import { LinkButton } from "../primitives/button";
import { Card } from "../primitives/card";
import { AccountStandingBadge } from "./bank-account-state";

interface AccountPartProps extends Pick<OwnerAccount, "standing" | "account"> {
  /** Its page; null where the reader has none. */
  readonly href: string | null;
}

/** The account of a company or operator on its page: whether it can be paid, masked. */
export const AccountPart = ({ standing, account, href }: AccountPartProps) => {
  const t = useT("account");
  const open = href !== null && (
    <LinkButton variant="secondary" href={href}>
      {t("part.open")}
    </LinkButton>
  );
  return (
    <Card title={t("part.title")} actions={open}>
      <p>
        <AccountStandingBadge standing={standing} />{" "}
        {account ? t("payee:at", { bank: account.bankName, digits: account.lastFour }) : t("part.none")}
      </p>
    </Card>
  );
};
