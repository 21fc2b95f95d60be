import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { cityForm } from "~/forms/comparison/city";
import { inLanguage } from "~/domain/kernel/localized-text";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { EditPage } from "~/ui/patterns/edit-page";
import { Button, ButtonRow } from "~/ui/primitives/button";
import { Checkbox } from "~/ui/primitives/checkbox";
import { formErrors } from "~/ui/primitives/error-summary";
import { checkProps, fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { editCity } from "~/use-cases/comparison/edit-city.server";
import { onComparedCity } from "../_shared/city/on-compared-city.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onComparedCity, ({ subject: city, locale }) => ({
  title: createT(locale, "comparison")("admin.editCity"),
  name: inLanguage(city.name, locale),
  id: city.id,
  home: city.home,
  closed: city.closed,
  version: city.version,
  current: { nameEn: city.name.en, nameZh: city.name["zh-CN"], madeUp: city.demonstration ? "on" : "" },
}));

export const action = formAction(onComparedCity, cityForm, async ({ ctx, subject: { id } }, typed) => {
  await editCity(ctx, { id, ...typed });
  return redirect(pathTo("/admin/comparison/cities/:id", { id }, { notice: "done" }), 303);
});

export default function EditCity() {
  const t = useT("comparison");
  const { title, name, id, home, closed, version, current } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({ id: "city", lastResult: answer?.result, defaultValue: current });
  const labels = { nameEn: t("admin.nameEn"), nameZh: t("admin.nameZh") };
  const href = pathTo("/admin/comparison/cities/:id", { id });
  return (
    <EditPage
      title={title}
      breadcrumbs={[
        { label: t("admin.title"), href: pathTo("/admin/comparison") },
        { label: name, href },
      ]}
      errors={formErrors(form, labels)}
      keepHref={href}
      answer={answer}
      labels={labels}
      typed={{ nameEn: fields.nameEn.defaultValue, nameZh: fields.nameZh.defaultValue }}
      current={{ nameEn: current.nameEn, nameZh: current.nameZh }}
    >
      <Form id={form.id} hidden={{ version }}>
        <TextInput {...fieldProps(fields.nameEn)} required label={labels.nameEn} lang="en" />
        <TextInput {...fieldProps(fields.nameZh)} required label={labels.nameZh} lang="zh-CN" />
        <Checkbox {...checkProps(fields.madeUp)} label={t("admin.madeUp")} />
        <ButtonRow>
          <Button name="do" value="save">
            {t("admin.save")}
          </Button>
          {!home && (
            <Button name="do" value={closed ? "open" : "close"} variant="secondary">
              {t(closed ? "admin.reopen" : "admin.close")}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </EditPage>
  );
}
