import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { limit } from "~/auth/limit.server";
import { resetRequestForm } from "~/forms/access/sign-up";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { titleOf } from "~/ui/title";
import { requestPasswordReset } from "~/use-cases/access/request-password-reset.server";
import { AccountForm } from "~/ui/access/account-form";
import { AuthPage } from "~/ui/access/auth-page";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("public", ({ locale }) => ({ title: createT(locale, "access")("reset.title") }));

export const action = formAction("public", resetRequestForm, async ({ ctx, clientAddress }, { email }) => {
  await limit("reset.address", clientAddress);
  await limit("reset.account", email);
  await requestPasswordReset(ctx, { email });
  return redirect(pathTo("/auth/sent", { for: "reset" }), 303);
});

export default function Reset() {
  const t = useT("access");
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const fields = [{ name: "email", kind: "email", label: t("email") }] as const;
  return (
    <AuthPage title={title} lead={t("reset.lead")}>
      <AccountForm id="reset" answer={answer} fields={fields} submit={t("reset.submit")}>
        <a href={pathTo("/auth/sign-in")}>{t("backToSignIn")}</a>
      </AccountForm>
    </AuthPage>
  );
}
