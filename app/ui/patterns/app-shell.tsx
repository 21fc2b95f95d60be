import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import { LangSwitch, type LanguageChoice } from "../primitives/lang-switch";
import { Wordmark } from "../primitives/logo";
import { SkipLink } from "../primitives/skip-link";
import { AccountMenu, type AccountView } from "./account-menu";
import { Demonstration } from "./demonstration";
import { type NavItem, Navigation } from "./navigation";

export interface ShellProps {
  readonly homeHref: string;
  readonly nav: readonly NavItem[];
  /** Path of the page, to mark where one is. */
  readonly path: string;
  readonly languages: LanguageChoice;
  readonly demonstration: boolean;
  /** Links of the footer. */
  readonly footer?: readonly NavItem[];
  readonly children: ReactNode;
}

interface AppShellProps extends ShellProps {
  /** The person, or what a visitor finds in the same place. */
  readonly account: AccountView | ReactNode;
}

const isAccount = (account: AppShellProps["account"]): account is AccountView =>
  typeof account === "object" && account !== null && "signOutAction" in account;

/** The frame of every page: skip link, ribbon, head with navigation, main part, foot. */
export const AppShell = ({
  homeHref,
  nav,
  path,
  languages,
  demonstration,
  footer = [],
  account,
  children,
}: AppShellProps) => {
  const t = useT("common");
  return (
    <>
      <SkipLink />
      {demonstration && <Demonstration />}
      <header className="shell-header">
        <div className="wide">
          <div className="shell-bar">
            <Wordmark href={homeHref} name={t("product")} />
            <LangSwitch choice={languages} />
            {isAccount(account) ? <AccountMenu account={account} /> : account}
          </div>
          <Navigation items={nav} path={path} label={t("nav.main")} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="shell-main wide">
        {children}
      </main>
      <footer className="shell-footer">
        <div className="wide">
          <p>
            {t("product")} · {t("tagline")}
          </p>
          {footer.length > 0 && (
            <nav aria-label={t("nav.footer")}>
              <ul>
                {footer.map(({ href, label }) => (
                  <li key={href}>
                    <a href={href}>{label}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </footer>
    </>
  );
};
