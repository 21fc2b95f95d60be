import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { limit } from "~/auth/limit.server";
import { destination } from "~/auth/redirects.server";
import { signUpForm } from "~/forms/access/sign-up";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { titleOf } from "~/ui/title";
import { signUp } from "~/use-cases/access/sign-up.server";
import { AccountForm } from "~/ui/access/account-form";
import { AuthPage } from "~/ui/access/auth-page";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("public", ({ person, url, locale }) => {
  if (person) return redirect(destination(url));
  return { title: createT(locale, "access")("signUp.title"), query: url.search };
});

export const action = formAction("public", signUpForm, async ({ ctx, url, locale, clientAddress }, typed) => {
  await limit("sign-up.address", clientAddress);
  await limit("sign-up.account", typed.email);
  await signUp(ctx, { ...typed, locale, to: destination(url) });
  return redirect(pathTo("/auth/sent", { for: "sign-up" }), 303);
});

export default function SignUp() {
  const t = useT("access");
  const { title, query } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <AuthPage title={title} lead={t("signUp.lead")}>
      <AccountForm
        id="sign-up"
        answer={answer}
        fields={[
          { name: "name", kind: "name", label: t("name") },
          { name: "email", kind: "email", label: t("email") },
        ]}
        submit={t("signUp.submit")}
      />
      <p>
        {t("signUp.haveAccount")} <a href={pathTo("/auth/sign-in") + query}>{t("signIn.submit")}</a>
      </p>
    </AuthPage>
  );
}
