import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { LinkButton } from "~/ui/primitives/button";
import { AuthPage } from "./auth-page";

/** What stands instead of the form of a one-time link that no longer opens. */
export const BadLink = ({ next }: { readonly next?: { readonly label: string; readonly href: string } }) => {
  const t = useT("access");
  return (
    <AuthPage title={t("badLink.title")} lead={t("badLink.text")}>
      <p>
        <LinkButton href={next?.href ?? pathTo("/auth/sign-in")}>{next?.label ?? t("backToSignIn")}</LinkButton>
      </p>
    </AuthPage>
  );
};
