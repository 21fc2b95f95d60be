import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { findInvitation } from "~/data/company/invitation.server";
import { normalEmail } from "~/data/access/people.server";
import { errorValue } from "~/i18n/error-text";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Refusal } from "~/platform/errors";
import { Callout } from "~/ui/primitives/callout";
import { Button, LinkButton } from "~/ui/primitives/button";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { acceptCompanyInvitation } from "~/use-cases/company/accept-company-invitation.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("signedIn", async ({ ctx, url, person, locale }) => {
  const t = createT(locale, "company");
  const invitation = await findInvitation(url.searchParams.get("token") ?? "", ctx.now);
  if (!invitation) return { title: t("invitation.goneTitle"), kind: "gone" } as const;
  const { companyName: name, role, email } = invitation;
  // Whoever finds a link that is not theirs learns neither the company nor the whole address.
  if (email !== normalEmail(person.email))
    return { title: t("people.invite"), kind: "another", email: email.replace(/^(.).*@/, "$1…@") } as const;
  return { title: t("invitation.title", { name }), kind: "own", name, role } as const;
});

export const action = guard.action("signedIn", async ({ ctx, person, url }) => {
  try {
    const companyId = await acceptCompanyInvitation(ctx, {
      token: url.searchParams.get("token") ?? "",
      email: person.email,
    });
    return redirect(pathTo("/founder/companies/:id", { id: companyId }, { notice: "joined" }), 303);
  } catch (error) {
    if (error instanceof Refusal) return data({ error: errorValue(error.reason, error.params) }, 422);
    throw error;
  }
});

export default function Invitation() {
  const t = useT("company");
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="stack mx-auto max-w-2xl">
      <PageHeader title={page.title} />
      {/* Of a link that is gone, or another's, the page itself says so. */}
      {page.kind === "own" && refused && <ErrorSummary errors={[{ message: refused.error }]} />}
      {page.kind === "gone" && (
        <>
          <p>{t("invitation.goneText")}</p>
          <p>
            <LinkButton href={pathTo("/founder")}>{t("desk:founderNav.home")}</LinkButton>
          </p>
        </>
      )}
      {page.kind === "own" && (
        <>
          <p>{t("invitation.text", { name: page.name, role: t(`access:role.${page.role}`) })}</p>
          <Form keeps={false}>
            <Button>{t("invitation.accept")}</Button>
          </Form>
        </>
      )}
      {page.kind === "another" && (
        <Callout tone="warning">
          <p>{t("invitation.other", { email: page.email })}</p>
        </Callout>
      )}
    </div>
  );
}
