import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { redirectSignedOut } from "~/auth/redirects.server";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { titleOf } from "~/ui/title";
import { signOut } from "~/use-cases/access/sign-out.server";
import { AuthPage } from "~/ui/access/auth-page";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("session", ({ person, locale }) => ({
  title: createT(locale, "access")("signOut.title"),
  name: person.name,
}));

export const action = guard.action("session", async ({ ctx, person }) => {
  await signOut(ctx, { sessionId: person.sessionId });
  return redirectSignedOut("signedOut");
});

export default function SignOut() {
  const t = useT("access");
  const { title, name } = useLoaderData<typeof loader>();
  return (
    <AuthPage title={title} lead={t("signOut.text", { name })}>
      <Form keeps={false}>
        <p>
          <Button>{t("signOut.submit")}</Button>
        </p>
      </Form>
    </AuthPage>
  );
}
