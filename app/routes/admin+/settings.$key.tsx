import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { isSettable, readSettings, settingVersions } from "~/data/city/settings.server";
import { settingForm } from "~/forms/access/roles";
import { settingValue } from "~/forms/access/setting-value";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { Comparison } from "~/ui/patterns/comparison";
import { useSettingText } from "~/ui/patterns/setting-text";
import { Button } from "~/ui/primitives/button";
import { RadioGroup } from "~/ui/primitives/choice-group";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { changeSetting } from "~/use-cases/city/change-setting.server";

/** Settings that are one of a few; the others are typed. */
const choices: Readonly<Record<string, readonly (string | boolean)[]>> = {
  demonstration: [true, false],
  secondFactor: ["officials", "everyone"],
};

export const meta: MetaFunction<typeof loader> = titleOf;

const onSetting = on("settings.manage", ({ params }) => {
  const key = params["key"] ?? "";
  if (!isSettable(key)) throw new NotFound();
  return key;
});

export const loader = guard.loader(onSetting, async ({ locale, subject: key }) => {
  const [settings, versions] = await Promise.all([readSettings(), settingVersions()]);
  return {
    title: createT(locale, "access")(`city:settings.${key}`),
    key,
    value: settings[key],
    version: versions[key] ?? 0,
  };
});

export const action = formAction(onSetting, settingForm, async ({ ctx, subject: key }, { value, version }) => {
  await changeSetting(ctx, { key, value: settingValue(key, value), version });
  return redirect(pathTo("/admin/settings", { notice: "done" }), 303);
});

export default function Setting() {
  const t = useT("city");
  const textOf = useSettingText();
  const { title, key, value, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({ id: "setting", lastResult: answer?.result, defaultValue: { value: String(value) } });
  const field = { ...fieldProps(fields.value), required: undefined, label: title, hint: t(`settings.${key}Hint`) };
  const options = choices[key]?.map((each) => ({ value: String(each), label: textOf(each) }));
  const typed = options?.find((each) => each.value === field.defaultValue)?.label ?? field.defaultValue;
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={[{ label: t("settings.title"), href: pathTo("/admin/settings") }]} />
      <ErrorSummary errors={formErrors(form, { value: title })} />
      {answer?.stale && (
        <Comparison
          keepHref={pathTo("/admin/settings/:key", { key })}
          fields={[{ key, label: title, yours: typed, current: textOf(value), differs: typed !== textOf(value) }]}
        />
      )}
      <Form id={form.id} hidden={{ version }}>
        {options ? <RadioGroup {...field} options={options} /> : <TextInput {...field} width="short" />}
        <Button>{t("settings.submit")}</Button>
      </Form>
    </div>
  );
}
