import { useT } from "~/i18n/react";
import { Count } from "./count";

export interface Tab {
  readonly label: string;
  readonly href: string;
  readonly current?: boolean;
  /** Up to `mostCounted`. */
  readonly count?: number;
}

/** Views of one thing, each a page of its own. */
export const Tabs = ({ tabs, label }: { readonly tabs: readonly Tab[]; readonly label?: string }) => {
  const t = useT("common");
  return (
    <nav className="tabs" aria-label={label ?? t("nav.tabs")}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.label}
              {tab.count !== undefined && (
                <span className="tab-count">
                  <Count n={tab.count} />
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
