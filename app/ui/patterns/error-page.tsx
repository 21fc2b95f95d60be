import { useT } from "~/i18n/react";
import { LinkButton } from "../primitives/button";
import { Logo } from "../primitives/logo";

const known = { 403: "forbidden", 404: "notFound", 429: "tooMany" } as const;

/** A page for an error that has no form to stand at. Others than a person's own carry the id that is in the log. */
export function ErrorPage({ status, requestId }: { readonly status: number; readonly requestId?: string }) {
  const t = useT("common");
  const kind = status in known ? known[status as keyof typeof known] : "failed";
  const title = t(`errorPage.${kind}Title`);
  return (
    <main className="error-page">
      <title>{title}</title>
      <Logo />
      <h1>{title}</h1>
      <p>{t(`errorPage.${kind}Text`)}</p>
      {kind === "failed" && requestId ? <p className="muted">{t("errorPage.id", { id: requestId })}</p> : null}
      <LinkButton href="/" variant="secondary">
        {t("errorPage.home")}
      </LinkButton>
    </main>
  );
}
