import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { deviceCookie } from "~/auth/known-device.server";
import { emailOfLink } from "~/data/access/people-links.server";
import { newPasswordForm } from "~/forms/access/new-password";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { titleOf } from "~/ui/title";
import { resetPassword } from "~/use-cases/access/reset-password.server";
import { AccountForm, useNewPasswordFields } from "~/ui/access/account-form";
import { AuthPage } from "~/ui/access/auth-page";
import { BadLink } from "~/ui/access/bad-link";

const tokenOf = (url: URL): string => url.searchParams.get("token") ?? "";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("public", async ({ ctx, url, locale }) => {
  const email = await emailOfLink("resetPassword", tokenOf(url), ctx.now);
  return data(
    { title: createT(locale, "access")(email ? "reset.newTitle" : "badLink.title"), email },
    email ? 200 : 410,
  );
});

export const action = formAction(
  "public",
  newPasswordForm,
  async ({ ctx, request, url }, { password }) => {
    const { email } = await resetPassword(ctx, { token: tokenOf(url), password });
    // Who reads the account's mail may sign in from here, whoever else is guessing.
    const headers = { "Set-Cookie": deviceCookie(request, email, ctx.now) };
    return redirect(pathTo("/auth/sign-in", { notice: "resetDone" }), { status: 303, headers });
  },
  { hide: ["password", "repeated"], limit: "token.address" },
);

export default function NewPassword() {
  const t = useT("access");
  const { title, email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const fields = useNewPasswordFields();
  if (!email) return <BadLink next={{ label: t("badLink.reset"), href: pathTo("/auth/reset") }} />;
  return (
    <AuthPage title={title} lead={t("reset.newLead", { email })}>
      <AccountForm id="reset" answer={answer} fields={fields} submit={t("reset.newSubmit")} />
    </AuthPage>
  );
}
