import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { newOperatorForm } from "~/forms/space/operators";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { OperatorForm } from "~/ui/operator/operator-form";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { createOperator } from "~/use-cases/space/create-operator.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("operator.manage", ({ locale }) => ({
  title: createT(locale, "operator")("new"),
  id: newId(),
}));

export const action = formAction("operator.manage", newOperatorForm, async ({ ctx }, typed) => {
  await createOperator(ctx, typed);
  return redirect(pathTo("/admin/operators/:id", { id: typed.id }, { notice: "created" }), 303);
});

const names = { nameEn: "", nameZh: "", nameJa: "", nameKo: "" };
const empty = { ...names, code: "", contactName: "", contactPhone: "", contactEmail: "" };

export default function NewOperator() {
  const t = useT("operator");
  const { title, id } = useLoaderData<typeof loader>();
  const backHref = pathTo("/admin/operators");
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={[{ label: t("title"), href: backHref }]} />
      <OperatorForm answer={useActionData<typeof action>()} current={empty} hidden={{ id }} backHref={backHref} />
    </div>
  );
}
