import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { deviceCookie } from "~/auth/known-device.server";
import { redirectSignedIn } from "~/auth/redirects.server";
import { safePath } from "~/auth/safe-path";
import { emailOfLink } from "~/data/access/people-links.server";
import { newPasswordForm } from "~/forms/access/new-password";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { titleOf } from "~/ui/title";
import { verifyEmail } from "~/use-cases/access/verify-email.server";
import { AccountForm, useNewPasswordFields } from "~/ui/access/account-form";
import { AuthPage } from "~/ui/access/auth-page";
import { BadLink } from "~/ui/access/bad-link";

const tokenOf = (url: URL): string => url.searchParams.get("token") ?? "";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("public", async ({ ctx, url, locale }) => {
  const email = await emailOfLink("verifyEmail", tokenOf(url), ctx.now);
  return data({ title: createT(locale, "access")(email ? "verify.title" : "badLink.title"), email }, email ? 200 : 410);
});

export const action = formAction(
  "public",
  newPasswordForm,
  async ({ ctx, request, url, locale }, { password }) => {
    const userAgent = request.headers.get("user-agent");
    const { sessionId, email, to } = await verifyEmail(ctx, { token: tokenOf(url), password, userAgent });
    return redirectSignedIn(sessionId, safePath(to, "/"), { locale, device: deviceCookie(request, email, ctx.now) });
  },
  { hide: ["password", "repeated"], limit: "token.address" },
);

export default function Verify() {
  const t = useT("access");
  const { title, email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const fields = useNewPasswordFields();
  if (!email) return <BadLink next={{ label: t("badLink.signUp"), href: pathTo("/auth/sign-up") }} />;
  return (
    <AuthPage title={title} lead={t("verify.lead", { email })}>
      <AccountForm id="verify" answer={answer} fields={fields} submit={t("verify.submit")} />
    </AuthPage>
  );
}
