import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { versionForm } from "~/forms/access/roles";
import { createT } from "~/i18n/t.server";
import { AccessChange } from "~/ui/access/access-change";
import { titleOf } from "~/ui/title";
import { enablePerson } from "~/use-cases/access/enable-person.server";
import { onPerson } from "./_shared/on-person.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onPerson, ({ locale, subject: person }) => ({
  title: createT(locale, "access")("people.letInTitle", { name: person.name }),
  person,
}));

export const action = formAction(onPerson, versionForm, async ({ ctx, subject }, { version }) => {
  await enablePerson(ctx, { userId: subject.id, version });
  return redirect(pathTo("/admin/people/:id", { id: subject.id }, { notice: "letIn" }), 303);
});

export default function Enabling() {
  const { title, person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <AccessChange kind="letIn" title={title} person={person} answer={answer} />;
}
