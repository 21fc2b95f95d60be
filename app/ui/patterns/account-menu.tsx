import { useT } from "~/i18n/react";
import { Button } from "../primitives/button";
import type { NavItem } from "./navigation";
import { VisuallyHidden } from "../primitives/visually-hidden";

export interface AccountView {
  /** Marks what belongs to this account in the browser. */
  readonly id: string;
  readonly name: string;
  /** In which capacity the person is here. */
  readonly role?: string;
  readonly links: readonly NavItem[];
  /** Where signing out is posted. */
  readonly signOutAction: string;
}

/** Who is signed in and what belongs to the account; opens without JavaScript. */
export const AccountMenu = ({ account }: { readonly account: AccountView }) => {
  const t = useT("common");
  return (
    <details className="account" data-account={account.id}>
      <summary>
        <VisuallyHidden before="colon">{t("nav.account")}</VisuallyHidden>
        {account.name}
      </summary>
      <div className="account-menu">
        {account.role && <p className="account-role">{account.role}</p>}
        <ul>
          {account.links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        <form method="post" action={account.signOutAction}>
          <Button variant="secondary">{t("account.signOut")}</Button>
        </form>
      </div>
    </details>
  );
};
