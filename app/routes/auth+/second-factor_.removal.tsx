import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { giveBack, limit } from "~/auth/limit.server";
import { passwordForm } from "~/forms/access/second-factor";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { titleOf } from "~/ui/title";
import { disableSecondFactor } from "~/use-cases/access/disable-second-factor.server";
import { AccountForm } from "~/ui/access/account-form";
import { AuthPage } from "~/ui/access/auth-page";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("signedIn", ({ person, locale }) => {
  if (!person.secondFactor) return redirect(pathTo("/auth/security"));
  return { title: createT(locale, "access")("secondFactor.removalTitle") };
});

export const action = formAction(
  "signedIn",
  passwordForm,
  async ({ ctx, actor }, { password }) => {
    await limit("password.account", actor.userId);
    await disableSecondFactor(ctx, { password });
    await giveBack("password.account", actor.userId);
    return redirect(pathTo("/auth/security", { notice: "factorDone" }), 303);
  },
  { hide: ["password"] },
);

export default function Removal() {
  const t = useT("access");
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const fields = [{ name: "password", kind: "currentPassword", label: t("password") }] as const;
  return (
    <AuthPage title={title} lead={t("secondFactor.removalLead")}>
      <AccountForm id="removal" answer={answer} fields={fields} submit={t("secondFactor.removalSubmit")} danger>
        <a href={pathTo("/auth/security")}>{t("common:actions.cancel")}</a>
      </AccountForm>
    </AuthPage>
  );
}
