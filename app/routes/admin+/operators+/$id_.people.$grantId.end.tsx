import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readOperatorPeople } from "~/data/space/operators.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { endPersonForm } from "~/forms/space/operators";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { EndPerson } from "~/ui/operator/end-person";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { endOperatorPerson } from "~/use-cases/space/end-operator-person.server";
import { onOperator } from "../_shared/space/on-operator.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOperator, async ({ subject, params, locale }) => {
  const found = (await readOperatorPeople(subject.id)).find(({ grantId }) => grantId === params["grantId"]);
  if (!found) throw new NotFound();
  const operator = inLanguage(subject.name, locale);
  const { name: person } = found;
  const title = createT(locale, "operator")("person.endTitle", { name: person, operator });
  return { title, id: subject.id, name: operator, person };
});

export const action = formAction(onOperator, endPersonForm, async ({ ctx, subject: { id }, params }) => {
  const { grantId } = params;
  if (!isId(grantId)) throw new NotFound();
  await endOperatorPerson(ctx, { operatorId: id, grantId });
  return redirect(pathTo("/admin/operators/:id", { id }, { notice: "ended" }), 303);
});

export default function End() {
  const t = useT("operator");
  const { title, id, name, person } = useLoaderData<typeof loader>();
  const href = pathTo("/admin/operators/:id", { id });
  const answer = useActionData<typeof action>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/operators") },
          { label: name, href },
        ]}
      />
      <EndPerson title={title} person={person} operator={name} cancelHref={href} answer={answer} own={false} />
    </div>
  );
}
