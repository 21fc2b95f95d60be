import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { countGuess } from "~/auth/guessing.server";
import { deviceCookie } from "~/auth/known-device.server";
import { destination, redirectSignedIn } from "~/auth/redirects.server";
import { codeForm } from "~/forms/access/second-factor";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { titleOf } from "~/ui/title";
import { enterSecondFactor } from "~/use-cases/access/enter-second-factor.server";
import { AccountForm } from "~/ui/access/account-form";
import { AuthPage } from "~/ui/access/auth-page";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("session", ({ person, url, locale }) => {
  if (person.pending !== "enter") return redirect(destination(url));
  return { title: createT(locale, "access")("secondFactor.title") };
});

export const action = formAction(
  "session",
  codeForm,
  async ({ ctx, person, request, url, clientAddress }, { code }) => {
    const account = person.email;
    const right = await countGuess("code", { request, clientAddress, account, now: ctx.now });
    const { sessionId } = await enterSecondFactor(ctx, { code, sessionId: person.sessionId });
    await right();
    return redirectSignedIn(sessionId, destination(url), { device: deviceCookie(request, account, ctx.now) });
  },
  { hide: ["code"] },
);

export default function SecondFactor() {
  const t = useT("access");
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const label = t("secondFactor.code");
  return (
    <AuthPage title={title} lead={t("secondFactor.lead")}>
      <AccountForm
        id="second-factor"
        answer={answer}
        fields={[{ name: "code", kind: "code", label, hint: t("secondFactor.codeHint") }]}
        submit={t("secondFactor.submit")}
      >
        <a href={pathTo("/auth/sign-out")}>{t("signOut.submit")}</a>
      </AccountForm>
    </AuthPage>
  );
}
