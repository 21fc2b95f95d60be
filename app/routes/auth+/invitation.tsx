import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { deviceCookie } from "~/auth/known-device.server";
import { homePath, redirectSignedIn } from "~/auth/redirects.server";
import { openInvitation } from "~/data/access/people-links.server";
import { acceptInvitationForm } from "~/forms/access/new-password";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { titleOf } from "~/ui/title";
import { acceptInvitation } from "~/use-cases/access/accept-invitation.server";
import { AccountForm, useNewPasswordFields } from "~/ui/access/account-form";
import { AuthPage } from "~/ui/access/auth-page";
import { BadLink } from "~/ui/access/bad-link";

const tokenOf = (url: URL): string => url.searchParams.get("token") ?? "";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("public", async ({ ctx, url, locale }) => {
  const invitation = await openInvitation(tokenOf(url), ctx.now);
  return data(
    { title: createT(locale, "access")(invitation ? "invitation.title" : "badLink.title"), invitation },
    invitation ? 200 : 410,
  );
});

export const action = formAction(
  "public",
  acceptInvitationForm,
  async ({ ctx, request, url, locale }, { name, password }) => {
    const userAgent = request.headers.get("user-agent");
    const { sessionId, email } = await acceptInvitation(ctx, {
      token: tokenOf(url),
      name,
      password,
      locale,
      userAgent,
    });
    return redirectSignedIn(sessionId, homePath, { locale, device: deviceCookie(request, email, ctx.now) });
  },
  { hide: ["password", "repeated"], limit: "token.address" },
);

export default function Invitation() {
  const t = useT("access");
  const { title, invitation } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const passwords = useNewPasswordFields();
  if (!invitation) return <BadLink />;
  return (
    <AuthPage title={title} lead={t("invitation.lead", { email: invitation.email })}>
      <AccountForm
        id="invitation"
        answer={answer}
        fields={[{ name: "name", kind: "name", label: t("name") }, ...passwords]}
        typed={{ name: invitation.name }}
        submit={t("invitation.submit")}
      />
    </AuthPage>
  );
}
