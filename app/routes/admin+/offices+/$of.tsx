import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { officeFields, officeForm, officeTyped } from "~/forms/city/office";
import { inLanguage } from "~/domain/kernel/localized-text";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { letterHeads } from "~/presenters/decision/letter-office.server";
import { OfficePreview } from "~/ui/decision/office-preview";
import { EditPage } from "~/ui/patterns/edit-page";
import { Done } from "~/ui/patterns/outcome";
import { Button, LinkButton } from "~/ui/primitives/button";
import { Callout } from "~/ui/primitives/callout";
import { formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { setOffice } from "~/use-cases/city/set-office.server";
import { onOffice } from "../_shared/city/on-office.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOffice, ({ subject: { of, zone, office }, locale }) => {
  const t = createT(locale, "city");
  return {
    title: zone ? t("office.ofZone", { zone: inLanguage(zone, locale) }) : t("office.title"),
    of,
    isCity: zone === null,
    current: officeTyped(office),
    heads: letterHeads(office),
    version: office?.version ?? 0,
  };
});

export const action = formAction(onOffice, officeForm, async ({ ctx, subject: { of, zoneId } }, typed) => {
  await setOffice(ctx, { zoneId, ...typed });
  return redirect(pathTo("/admin/offices/:of", { of }, { notice: "done" }), 303);
});

export default function Office() {
  const t = useT("city");
  const { title, of, isCity, current, heads, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({ id: "office", lastResult: answer?.result, defaultValue: current });
  const labels = Object.fromEntries(officeFields.map((key) => [key, t(`office.field.${key}`)]));
  const typed = Object.fromEntries(officeFields.map((key) => [key, fields[key].defaultValue]));
  return (
    <EditPage
      title={title}
      lead={t(isCity ? "office.lead" : "office.zoneLead")}
      breadcrumbs={[{ label: t("office.offices"), href: pathTo("/admin/offices") }]}
      errors={formErrors(form, labels)}
      keepHref={pathTo("/admin/offices/:of", { of })}
      answer={answer}
      labels={labels}
      typed={typed}
      current={current}
    >
      <Done texts={{ done: t("office.done"), sealed: t("office.sealSet"), unsealed: t("office.sealRemoved") }} />
      {version === 0 && <Callout tone="warning" title={t(isCity ? "office.missing" : "office.byCity")} />}
      {version > 0 && (
        <>
          <OfficePreview heads={heads} sealHref={pathTo("/admin/offices/:of/seal/picture", { of })} />
          <div className="button-row">
            <LinkButton variant="secondary" href={pathTo("/admin/offices/:of/seal", { of })}>
              {t("office.changeSeal")}
            </LinkButton>
            {!isCity && (
              <LinkButton variant="secondary" href={pathTo("/admin/offices/:of/removal", { of })}>
                {t("office.remove")}
              </LinkButton>
            )}
          </div>
        </>
      )}
      <Form id={form.id} hidden={{ version }}>
        {officeFields.map((key) => (
          <TextInput
            key={key}
            {...fieldProps(fields[key])}
            required={!key.startsWith("head")}
            label={labels[key] ?? key}
            hint={key === "headEn" ? t("office.headHint") : undefined}
            lang={key.endsWith("Zh") ? "zh-CN" : key.endsWith("En") ? "en" : undefined}
          />
        ))}
        <Button>{t("office.submit")}</Button>
      </Form>
    </EditPage>
  );
}
