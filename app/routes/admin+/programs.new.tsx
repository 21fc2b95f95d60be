import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readPlaces } from "~/data/city/places.server";
import { readProgramNames } from "~/data/program/names.server";
import { programZones } from "~/data/program/version.reader.server";
import { zonesFor } from "~/domain/access/reach";
import { inLanguage } from "~/domain/kernel/localized-text";
import { newProgramForm } from "~/forms/program/new-program";
import { wholeCity } from "~/domain/kernel/list/list";
import { useT } from "~/i18n/react";
import { useListHref } from "~/ui/patterns/left-lists";
import { createT } from "~/i18n/t.server";
import { Button } from "~/ui/primitives/button";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { createProgram } from "~/use-cases/program/create-program.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("program.edit", async ({ actor, locale }) => {
  const [{ zones }, programs] = await Promise.all([readPlaces(), readProgramNames()]);
  const [mine, seen] = [zonesFor(actor, "program.edit"), programZones(actor)];
  return {
    title: createT(locale, "program")("create.title"),
    city: mine === "all",
    zones: zones
      .filter(({ id, closed }) => !closed && (mine === "all" || mine.includes(id)))
      .map(({ slug, name }) => ({ value: slug, label: inLanguage(name, locale) })),
    programs: programs
      .filter(({ zoneId }) => seen === null || zoneId === null || seen.includes(zoneId))
      .map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) })),
  };
});

export const action = formAction("program.edit", newProgramForm, async ({ ctx }, typed) => {
  const { versionId } = await createProgram(ctx, typed);
  return redirect(pathTo("/admin/versions/:id", { id: versionId }, { notice: "created" }), 303);
});

export default function NewProgram() {
  const t = useT("program");
  const list = useListHref("programs");
  const { title, city, zones, programs } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ nameEn: string; nameZh: string; slug: string; zone: string; copyOf?: string }>({
    id: "program",
    lastResult: answer?.result,
  });
  const labels = {
    nameEn: t("create.nameEn"),
    nameZh: t("create.nameZh"),
    slug: t("create.slug"),
    zone: t("create.zone"),
    copyOf: t("create.copyOf"),
  };
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("create.lead")} breadcrumbs={[{ label: t("title"), href: list }]} />
      <ErrorSummary errors={formErrors(form, labels)} />
      <Form id={form.id}>
        <TextInput {...fieldProps(fields.nameEn)} required label={labels.nameEn} autoComplete="off" />
        <TextInput {...fieldProps(fields.nameZh)} required label={labels.nameZh} autoComplete="off" />
        <TextInput
          {...fieldProps(fields.slug)}
          required
          label={labels.slug}
          hint={t("create.slugHint")}
          autoComplete="off"
          width="medium"
        />
        <Select
          {...fieldProps(fields.zone)}
          required
          label={labels.zone}
          hint={t("create.zoneHint")}
          options={city ? [{ value: wholeCity, label: t("wholeCity") }, ...zones] : zones}
        />
        <Select
          {...fieldProps(fields.copyOf)}
          label={labels.copyOf}
          hint={t("create.copyHint")}
          emptyLabel={t("create.nothing")}
          options={programs.map(({ value, label }) => ({ value, label: t("create.copy", { program: label }) }))}
        />
        <Button>{t("create.submit")}</Button>
      </Form>
    </div>
  );
}
