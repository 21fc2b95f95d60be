import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { operatorForm } from "~/forms/space/operators";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { operatorTyped } from "~/presenters/space/show-operator.server";
import { OperatorForm } from "~/ui/operator/operator-form";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { editOperator } from "~/use-cases/space/edit-operator.server";
import { onOperator } from "../_shared/space/on-operator.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOperator, ({ subject, locale }) => ({
  title: createT(locale, "operator")("edit"),
  id: subject.id,
  name: inLanguage(subject.name, locale),
  current: operatorTyped(subject),
}));

export const action = formAction(onOperator, operatorForm, async ({ ctx, subject: { id } }, typed) => {
  await editOperator(ctx, { operatorId: id, ...typed });
  return redirect(pathTo("/admin/operators/:id", { id }, { notice: "saved" }), 303);
});

export default function EditOperator() {
  const t = useT("operator");
  const { title, id, name, current } = useLoaderData<typeof loader>();
  const { version, ...typed } = current;
  const href = pathTo("/admin/operators/:id", { id });
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/operators") },
          { label: name, href },
        ]}
      />
      <OperatorForm answer={useActionData<typeof action>()} current={typed} hidden={{ version }} backHref={href} />
    </div>
  );
}
