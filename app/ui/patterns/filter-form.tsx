import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import { Button } from "../primitives/button";

interface FilterFormProps {
  /** Inputs named like the URL's parameters, filled from it. */
  readonly children: ReactNode;
  /** Parameters to keep, such as `sort`; never the paging key. */
  readonly keep?: Readonly<Record<string, string>>;
  /** The list without filters; absent when none is set. */
  readonly clearHref?: string;
}

/** Filters of a list as a form that puts them into the URL. */
export const FilterForm = ({ children, keep = {}, clearHref }: FilterFormProps) => {
  const t = useT("common");
  return (
    <form method="get" className="filters" role="search" aria-label={t("list.filters")}>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button variant="secondary">{t("actions.apply")}</Button>
      {clearHref && <a href={clearHref}>{t("actions.clear")}</a>}
    </form>
  );
};
