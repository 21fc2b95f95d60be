import { pathTo } from "~/addresses/path-to";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { deviceCookie } from "~/auth/known-device.server";
import { limit } from "~/auth/limit.server";
import { sessionCookie } from "~/auth/lucia.server";
import { qrPicture } from "~/auth/qr.server";
import { destination } from "~/auth/redirects.server";
import { codeForm } from "~/forms/access/second-factor";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { titleOf } from "~/ui/title";
import { draftSecondFactor, enrolSecondFactor } from "~/use-cases/access/enrol-second-factor.server";
import { AccountForm } from "~/ui/access/account-form";
import { AuthPage } from "~/ui/access/auth-page";
import { RecoveryCodes } from "~/ui/access/recovery-codes";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("session", async ({ ctx, person, url, locale }) => {
  if (person.pending === "enter") return redirect(pathTo("/auth/second-factor") + url.search);
  const { secret, uri } = draftSecondFactor(ctx, person.email, person.sessionId);
  return {
    title: createT(locale, "access")("secondFactor.enrolTitle"),
    key: secret.replaceAll(/.{4}(?=.)/g, "$& "),
    picture: await qrPicture(uri),
    required: person.pending === "enrol",
    next: destination(url),
  };
});

export const action = formAction(
  "session",
  codeForm,
  async ({ ctx, actor, person, request }, { code }) => {
    await limit("enrolment.account", actor.userId);
    const { recoveryCodes, sessionId } = await enrolSecondFactor(ctx, { code, sessionId: person.sessionId });
    // The codes are shown by this answer alone, so it is a page and not a redirect.
    const headers = new Headers({ "Set-Cookie": sessionCookie(sessionId) });
    headers.append("Set-Cookie", deviceCookie(request, person.email, ctx.now));
    return data({ recoveryCodes }, { headers });
  },
  { hide: ["code"] },
);

export default function Enrolment() {
  const t = useT("access");
  const { title, key, picture, required, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "recoveryCodes" in answer) return <RecoveryCodes codes={answer.recoveryCodes} next={next} />;
  return (
    <AuthPage title={title} lead={required ? t("secondFactor.required") : t("secondFactor.enrolLead")}>
      <p>{t("secondFactor.stepScan")}</p>
      <img src={picture} alt={t("secondFactor.picture")} width={220} height={220} />
      <p>
        {t("secondFactor.stepType")}
        {t("common:marks.colon")}
        <code>{key}</code>
      </p>
      <AccountForm
        id="enrolment"
        answer={answer}
        fields={[{ name: "code", kind: "code", label: t("secondFactor.code"), hint: t("secondFactor.stepCode") }]}
        submit={t("secondFactor.enrolSubmit")}
      />
    </AuthPage>
  );
}
