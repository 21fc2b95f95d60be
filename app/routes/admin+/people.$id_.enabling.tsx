import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readPerson } from "~/data/people.reader.server";
import { versionForm } from "~/forms/people/roles";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { AccessChange } from "~/ui/patterns/access-change";
import { titleOf } from "~/ui/title";
import { enablePerson } from "~/use-cases/enable-person.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("people.manage", async ({ params, locale }) => {
  const person = isId(params["id"]) ? await readPerson(params["id"]) : null;
  if (!person) throw new NotFound();
  return { title: createT(locale, "people")("letInTitle", { name: person.name }), person };
});

export const action = formAction("people.manage", versionForm, async ({ ctx, params }, { version }) => {
  const userId = params["id"];
  if (!isId(userId)) throw new NotFound();
  await enablePerson(ctx, { userId, version });
  return redirect(`/admin/people/${userId}`, 303);
});

export default function Enabling() {
  const { title, person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <AccessChange kind="letIn" title={title} person={person} answer={answer} />;
}
