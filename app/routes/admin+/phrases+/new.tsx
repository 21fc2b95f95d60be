import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readPlaces } from "~/data/city/places.server";
import { can } from "~/domain/access/can";
import { phraseUses } from "~/domain/city/standing-phrase";
import { inLanguage } from "~/domain/kernel/localized-text";
import { newPhraseForm, everyZone } from "~/forms/city/phrase";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { Button } from "~/ui/primitives/button";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { TextArea } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { addPhrase } from "~/use-cases/city/add-phrase.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("phrase.manage", async ({ actor, locale }) => {
  const { zones } = await readPlaces();
  const t = createT(locale, "city");
  const places = [
    { value: everyZone, label: t("phrase.city"), zoneId: null },
    ...zones
      .filter(({ closed }) => !closed)
      .map(({ id, name }) => ({ value: id, label: inLanguage(name, locale), zoneId: id })),
  ];
  return {
    title: t("phrase.add"),
    id: newId(),
    places: places
      .filter(({ zoneId }) => can(actor, "phrase.manage", { zoneId }) === "yes")
      .map(({ value, label }) => ({ value, label })),
  };
});

export const action = formAction(
  "phrase.manage",
  newPhraseForm,
  async ({ ctx }, typed) => {
    const { id, ...phrase } = typed;
    await addPhrase(ctx, id, phrase);
    return redirect(pathTo("/admin/phrases", { notice: "done" }), 303);
  },
  { form: "text" },
);

export default function NewPhrase() {
  const t = useT("city");
  const { title, id, places } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "phrase",
    lastResult: answer?.result,
    defaultValue: { zone: "", use: "", en: "", zh: "" },
  });
  const labels = {
    zone: t("phrase.zone"),
    use: t("phrase.use"),
    en: t("phrase.inEnglish"),
    zh: t("phrase.inChinese"),
  };
  const uses = phraseUses.map((value) => ({ value, label: t(`phrase.for.${value}`) }));
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={[{ label: t("phrase.title"), href: pathTo("/admin/phrases") }]} />
      <ErrorSummary errors={formErrors(form, labels)} />
      <Form id={form.id} hidden={{ id }}>
        <Select {...fieldProps(fields.zone)} required label={labels.zone} options={places} />
        <Select {...fieldProps(fields.use)} required label={labels.use} options={uses} />
        <TextArea {...fieldProps(fields.en)} required label={labels.en} lang="en" rows={3} />
        <TextArea {...fieldProps(fields.zh)} required label={labels.zh} lang="zh-CN" rows={3} />
        <Button>{t("phrase.save")}</Button>
      </Form>
    </div>
  );
}
