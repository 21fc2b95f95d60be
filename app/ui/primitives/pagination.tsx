import { useT } from "~/i18n/react";

interface PaginationProps {
  /** How many entries this page shows. */
  readonly shown: number;
  /** Absent on the first page. */
  readonly firstHref?: string;
  /** Absent on the last page. */
  readonly nextHref?: string;
}

/** Forward through a list that is paged by key: to the next page, or back to the first. */
export const Pagination = ({ shown, firstHref, nextHref }: PaginationProps) => {
  const t = useT("common");
  return (
    <nav className="pagination" aria-label={t("nav.pages")}>
      <span className="muted">{t(firstHref || nextHref ? "list.onPage" : "list.shown", { count: shown })}</span>
      {firstHref && <a href={firstHref}>{t("list.first")}</a>}
      {nextHref && (
        <a href={nextHref} rel="next">
          {t("list.next")}
        </a>
      )}
    </nav>
  );
};
