import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { countGuess } from "~/auth/guessing.server";
import { deviceCookie } from "~/auth/known-device.server";
import { chosenBefore, localeCookie } from "~/auth/locale.server";
import { sessionIdOf } from "~/auth/lucia.server";
import { destination, redirectSignedIn } from "~/auth/redirects.server";
import { heldFor } from "~/data/access/held-post.server";
import { readSettings } from "~/data/city/settings.server";
import { signInForm } from "~/forms/access/sign-in";
import { localeFromSegment } from "~/i18n/detect";
import { LOCALES } from "~/i18n/locale";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Callout } from "~/ui/primitives/callout";
import { isId } from "~/platform/ids";
import { titleOf } from "~/ui/title";
import { signIn } from "~/use-cases/access/sign-in.server";
import { AccountForm } from "~/ui/access/account-form";
import { AuthPage } from "~/ui/access/auth-page";
import { DemonstrationAccounts } from "~/ui/access/demonstration-accounts";

const notices = ["resetDone", "signedOut", "signedOutEverywhere", "fileLost"] as const;

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("public", async ({ ctx, person, url, locale }) => {
  if (person) return redirect(destination(url));
  const asked = localeFromSegment(url.searchParams.get("lang") ?? undefined);
  // Whoever reads the public pages in another language than their browser's goes on in it.
  if (asked && asked !== locale && LOCALES[asked].complete) {
    url.searchParams.delete("lang");
    return redirect(url.pathname + url.search, { headers: { "Set-Cookie": localeCookie(asked, { chosen: true }) } });
  }
  const { demonstration, demonstrationAccounts: accounts, demonstrationPassword: password } = await readSettings();
  return {
    title: createT(locale, "access")("signIn.title"),
    held: await heldAt(destination(url), ctx.now),
    notice: notices.find((each) => each === url.searchParams.get("notice")) ?? null,
    demonstration: demonstration && accounts.length > 0 ? { accounts, password } : null,
    query: url.search,
  };
});

/** What is kept where the person is going, if that is a kept post. */
async function heldAt(to: string, now: Date): Promise<"kept" | "disabled" | null> {
  const id = /^\/auth\/held\/([^/?]+)$/.exec(to)?.[1];
  const held = isId(id) ? await heldFor(id, now) : null;
  return held && (held.disabled ? "disabled" : "kept");
}

export const action = formAction(
  "public",
  signInForm,
  async ({ ctx, request, url, clientAddress }, { email, password }) => {
    const right = await countGuess("sign-in", { request, clientAddress, account: email, now: ctx.now });
    const userAgent = request.headers.get("user-agent");
    const browser = { userAgent, replacing: sessionIdOf(request), chosen: chosenBefore(request) };
    const signedIn = await signIn(ctx, { email, password, ...browser });
    await right();
    const { sessionId, locale, secondFactor } = signedIn;
    const device = secondFactor ? null : deviceCookie(request, email, ctx.now);
    return redirectSignedIn(sessionId, destination(url), { locale, device });
  },
  { hide: ["password"] },
);

export default function SignIn() {
  const t = useT("access");
  const { title, held, notice, demonstration, query } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <AuthPage title={title}>
      {held && (
        <Callout tone="warning" title={t("signIn.heldTitle")}>
          <p>{t(held === "disabled" ? "signIn.heldDisabled" : "signIn.heldText")}</p>
        </Callout>
      )}
      {notice && !answer && (
        <Callout tone={notice === "fileLost" ? "warning" : "success"} live title={t(`signIn.${notice}`)} />
      )}
      <AccountForm
        id="sign-in"
        answer={answer}
        fields={[
          { name: "email", kind: "email", label: t("email") },
          { name: "password", kind: "currentPassword", label: t("password") },
        ]}
        submit={t("signIn.submit")}
      >
        <a href={pathTo("/auth/reset")}>{t("signIn.forgotten")}</a>
      </AccountForm>
      <p>
        {t("signIn.noAccount")} <a href={pathTo("/auth/sign-up") + query}>{t("signIn.signUp")}</a>
      </p>
      {demonstration && <DemonstrationAccounts {...demonstration} />}
    </AuthPage>
  );
}
