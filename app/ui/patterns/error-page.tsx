import { useT } from "~/i18n/react";
import { LinkButton } from "../primitives/button";
import { EmptyState } from "../primitives/empty-state";
import { Wordmark } from "../primitives/logo";

const kindOf = (status: number) => {
  if (status === 404) return "notFound";
  if (status === 405) return "wrongWay";
  if (status === 401 || status === 403) return "forbidden";
  if (status === 413) return "tooLarge";
  if (status === 400 || status === 415) return "unreadable";
  if (status === 503) return "unavailable";
  return status === 429 ? "tooMany" : "failed";
};

/** The text that names what is wrong, for the heading and the title of the page. */
export const errorTitle = (status: number) => `common:errorPage.${kindOf(status)}Title` as const;

interface ErrorPageProps {
  readonly status: number;
  /** Under which the error is in the log; shown where the mistake is ours. */
  readonly requestId?: string;
}

/** What stands instead of a page that cannot be shown. */
export const ErrorPage = ({ status, requestId }: ErrorPageProps) => {
  const t = useT("common");
  const kind = kindOf(status);
  return (
    <main id="main" className="error-page">
      <Wordmark href="/" name={t("product")} />
      <h1>{t(errorTitle(status))}</h1>
      <EmptyState
        picture={kind === "notFound" ? "search" : "calm"}
        title={t(`errorPage.${kind}Text`)}
        action={<LinkButton href="/">{t("errorPage.home")}</LinkButton>}
      >
        {kind === "failed" && requestId && <p className="muted">{t("errorPage.id", { id: requestId })}</p>}
      </EmptyState>
    </main>
  );
};
