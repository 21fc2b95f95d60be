import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { giveBack, limit } from "~/auth/limit.server";
import { changePasswordForm } from "~/forms/access/new-password";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { titleOf } from "~/ui/title";
import { changePassword } from "~/use-cases/access/change-password.server";
import { AccountForm, useNewPasswordFields } from "~/ui/access/account-form";
import { AuthPage } from "~/ui/access/auth-page";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("signedIn", ({ locale }) => ({
  title: createT(locale, "access")("changePassword.title"),
}));

export const action = formAction(
  "signedIn",
  changePasswordForm,
  async ({ ctx, actor, person }, { currentPassword, password }) => {
    await limit("password.account", actor.userId);
    await changePassword(ctx, { currentPassword, password, sessionId: person.sessionId });
    await giveBack("password.account", actor.userId);
    return redirect(pathTo("/auth/security", { notice: "passwordDone" }), 303);
  },
  { hide: ["currentPassword", "password", "repeated"] },
);

export default function ChangePassword() {
  const t = useT("access");
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const current = { name: "currentPassword", kind: "currentPassword", label: t("changePassword.current") } as const;
  const fields = [current, ...useNewPasswordFields()];
  return (
    <AuthPage title={title} lead={t("changePassword.lead")}>
      <AccountForm id="password" answer={answer} fields={fields} submit={t("changePassword.submit")}>
        <a href={pathTo("/auth/security")}>{t("common:actions.cancel")}</a>
      </AccountForm>
    </AuthPage>
  );
}
