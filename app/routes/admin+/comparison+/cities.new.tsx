import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { newCityForm } from "~/forms/comparison/city";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { Button } from "~/ui/primitives/button";
import { Checkbox } from "~/ui/primitives/checkbox";
import { RadioGroup } from "~/ui/primitives/choice-group";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { checkProps, fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { addCity } from "~/use-cases/comparison/add-city.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("comparison.manage", ({ locale }) => ({
  title: createT(locale, "comparison")("admin.add"),
  id: newId(),
}));

export const action = formAction("comparison.manage", newCityForm, async ({ ctx }, city) => {
  await addCity(ctx, city);
  return redirect(pathTo("/admin/comparison/cities/:id", { id: city.id }, { notice: "done" }), 303);
});

export default function NewCity() {
  const t = useT("comparison");
  const { title, id } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "city",
    lastResult: answer?.result,
    defaultValue: { nameEn: "", nameZh: "", kind: "other", madeUp: "" },
  });
  const labels = { nameEn: t("admin.nameEn"), nameZh: t("admin.nameZh"), kind: t("admin.kind") };
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={[{ label: t("admin.title"), href: pathTo("/admin/comparison") }]} />
      <ErrorSummary errors={formErrors(form, labels)} />
      <Form id={form.id} hidden={{ id }}>
        <TextInput {...fieldProps(fields.nameEn)} required label={labels.nameEn} lang="en" />
        <TextInput {...fieldProps(fields.nameZh)} required label={labels.nameZh} lang="zh-CN" />
        <RadioGroup
          {...fieldProps(fields.kind)}
          required
          label={labels.kind}
          options={[
            { value: "other", label: t("admin.kindOther") },
            { value: "home", label: t("admin.kindHome") },
          ]}
        />
        <Checkbox {...checkProps(fields.madeUp)} label={t("admin.madeUp")} />
        <Button>{t("admin.save")}</Button>
      </Form>
    </div>
  );
}
