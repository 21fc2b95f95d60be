import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { endPersonForm } from "~/forms/space/operators";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { EndPerson } from "~/ui/operator/end-person";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { endOperatorPerson } from "~/use-cases/space/end-operator-person.server";
import { onOperatorPerson } from "./_shared/on-own-operator.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOperatorPerson, ({ subject, locale }) => {
  const operator = inLanguage(subject.operator.name, locale);
  const title = createT(locale, "operator")("person.endTitle", { name: subject.name, operator });
  return { title, operator, person: subject.name, own: subject.own };
});

export const action = formAction(onOperatorPerson, endPersonForm, async ({ ctx, subject }) => {
  await endOperatorPerson(ctx, { operatorId: subject.operator.id, grantId: subject.grantId });
  return redirect(subject.own ? pathTo("/auth/home") : pathTo("/operator/people", { notice: "ended" }), 303);
});

export default function End() {
  const t = useT("operator");
  const page = useLoaderData<typeof loader>();
  const href = pathTo("/operator/people");
  return (
    <div className="stack">
      <PageHeader title={page.title} breadcrumbs={[{ label: t("person.title"), href }]} />
      <EndPerson {...page} cancelHref={href} answer={useActionData<typeof action>()} />
    </div>
  );
}
