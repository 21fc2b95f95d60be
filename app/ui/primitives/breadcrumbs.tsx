import { useT } from "~/i18n/react";

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** The way from the front page to the page above this one; the page itself is its heading. */
export const Breadcrumbs = ({ items }: { readonly items: readonly Crumb[] }) => {
  const t = useT("common");
  return (
    <nav className="breadcrumbs" aria-label={t("nav.breadcrumbs")}>
      <ol>
        {items.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
};
