import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { linkHours } from "~/domain/access/lifetimes";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { titleOf } from "~/ui/title";
import { AuthPage } from "~/ui/access/auth-page";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("public", ({ url, locale }) => {
  const kind = url.searchParams.get("for") === "reset" ? "reset" : "signUp";
  const hours = kind === "reset" ? linkHours.resetPassword : linkHours.verifyEmail;
  return { title: createT(locale, "access")(`sent.${kind}Title`), kind, hours } as const;
});

/** The same whether the address has an account: only its mailbox tells. */
export default function Sent() {
  const t = useT("access");
  const { title, kind, hours } = useLoaderData<typeof loader>();
  return (
    <AuthPage title={title} lead={t(`sent.${kind}Text`, { hours })}>
      <p>{t("sent.nothing")}</p>
      <p>
        <a href={pathTo("/auth/sign-in")}>{t("backToSignIn")}</a>
      </p>
    </AuthPage>
  );
}
