import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { unitOf } from "~/domain/comparison/figure";
import { inLanguage } from "~/domain/kernel/localized-text";
import { figureFields, figureForm, figureTyped } from "~/forms/comparison/figure";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { EditPage } from "~/ui/patterns/edit-page";
import { Button } from "~/ui/primitives/button";
import { formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { DateInput } from "~/ui/primitives/number-input";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { setFigure } from "~/use-cases/comparison/set-figure.server";
import { onFigure } from "../_shared/city/on-compared-city.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onFigure, ({ subject: { city, kind }, ctx: { today }, locale }) => {
  const t = createT(locale, "comparison");
  const figure = city.figures[kind];
  return {
    title: t("admin.setOf", { figure: t(`figure.${kind}`) }),
    city: inLanguage(city.name, locale),
    id: city.id,
    rate: unitOf(kind) === "basisPoints",
    version: figure?.version ?? 0,
    current: figureTyped(figure),
    today,
  };
});

export const action = formAction(
  onFigure,
  ({ subject: { kind }, ctx: { today } }) => Promise.resolve(figureForm(kind, today)),
  async ({ ctx, subject: { city, kind } }, typed) => {
    await setFigure(ctx, { cityId: city.id, kind, ...typed });
    return redirect(pathTo("/admin/comparison/cities/:id", { id: city.id }, { notice: "done" }), 303);
  },
);

export default function SetFigure() {
  const t = useT("comparison");
  const { title, city, id, rate, version, current, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({ id: "figure", lastResult: answer?.result, defaultValue: current });
  const labels = {
    amount: t(rate ? "admin.amountRate" : "admin.amountMoney"),
    source: t("admin.source"),
    link: t("admin.link"),
    datedOn: t("admin.datedOn"),
  };
  const href = pathTo("/admin/comparison/cities/:id", { id });
  const typed = Object.fromEntries(figureFields.map((key) => [key, fields[key].defaultValue]));
  return (
    <EditPage
      title={title}
      breadcrumbs={[
        { label: t("admin.title"), href: pathTo("/admin/comparison") },
        { label: city, href },
      ]}
      errors={formErrors(form, labels)}
      answer={answer}
      labels={labels}
      typed={typed}
      current={current}
      keepHref={href}
    >
      <Form id={form.id} hidden={{ version }}>
        <TextInput {...fieldProps(fields.amount)} required width="medium" inputMode="decimal" label={labels.amount} />
        <TextInput {...fieldProps(fields.source)} required label={labels.source} hint={t("admin.sourceHint")} />
        <TextInput {...fieldProps(fields.link)} required={false} label={labels.link} />
        <DateInput {...fieldProps(fields.datedOn)} required label={labels.datedOn} max={today} />
        <Button>{t("admin.save")}</Button>
      </Form>
    </EditPage>
  );
}
