import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readOffice } from "~/data/city/office.server";
import { officeFields, officeForm, officeTyped } from "~/forms/city/office";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Comparison } from "~/ui/patterns/comparison";
import { Button } from "~/ui/primitives/button";
import { Callout } from "~/ui/primitives/callout";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { setOffice } from "~/use-cases/city/set-office.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("office.manage", async ({ url, locale }) => {
  const office = await readOffice();
  return {
    title: createT(locale, "city")("office.title"),
    done: url.searchParams.get("notice") === "done",
    current: officeTyped(office),
    version: office?.version ?? 0,
  };
});

export const action = formAction("office.manage", officeForm, async ({ ctx }, typed) => {
  await setOffice(ctx, typed);
  return redirect(pathTo("/admin/office", { notice: "done" }), 303);
});

export default function OfficePage() {
  const t = useT("city");
  const { title, done, current, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({ id: "office", lastResult: answer?.result, defaultValue: current });
  const labels = Object.fromEntries(officeFields.map((key) => [key, t(`office.field.${key}`)]));
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("office.lead")} />
      {done && !answer && <Callout tone="success" live title={t("office.done")} />}
      {version === 0 && <Callout tone="warning" title={t("office.missing")} />}
      <ErrorSummary errors={formErrors(form, labels)} />
      {answer?.stale && (
        <Comparison
          keepHref={pathTo("/admin/office")}
          fields={officeFields.map((key) => {
            const yours = String(fields[key].defaultValue ?? "");
            return { key, label: labels[key] ?? key, yours, current: current[key], differs: yours !== current[key] };
          })}
        />
      )}
      <Form id={form.id} hidden={{ version }}>
        {officeFields.map((key) => (
          <TextInput
            key={key}
            {...fieldProps(fields[key])}
            required
            label={labels[key] ?? key}
            lang={key.endsWith("Zh") ? "zh-CN" : key.endsWith("En") ? "en" : undefined}
          />
        ))}
        <Button>{t("office.submit")}</Button>
      </Form>
    </div>
  );
}
