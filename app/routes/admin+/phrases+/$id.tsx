import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { readPhrase } from "~/data/city/phrases.server";
import { readPlaces } from "~/data/city/places.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { phraseForm } from "~/forms/city/phrase";
import type { Locale } from "~/i18n/locale";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { Comparison } from "~/ui/patterns/comparison";
import { Button, ButtonRow } from "~/ui/primitives/button";
import { Callout } from "~/ui/primitives/callout";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { TextArea } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { admit } from "~/use-cases/access/admit.server";
import { editPhrase } from "~/use-cases/city/edit-phrase.server";

export const meta: MetaFunction<typeof loader> = titleOf;

const onPhrase = on("phrase.manage", async ({ ctx, params }) => {
  const found = isId(params["id"]) ? await readPhrase(params["id"]) : null;
  if (!found) throw new NotFound();
  admit(ctx.actor, "phrase.manage", { zoneId: found.zoneId });
  return found;
});

/** Null for the whole city. */
const nameOfZone = async (zoneId: string | null, locale: Locale): Promise<string | null> => {
  const zone = (await readPlaces()).zones.find(({ id }) => id === zoneId);
  return zone ? inLanguage(zone.name, locale) : null;
};

export const loader = guard.loader(
  onPhrase,
  async ({ subject: { id, zoneId, use, words, retired, version }, locale }) => ({
    title: createT(locale, "city")(`phrase.of.${use}`),
    zone: await nameOfZone(zoneId, locale),
    id,
    retired,
    version,
    current: { en: words.en, zh: words["zh-CN"] },
  }),
);

export const action = formAction(
  onPhrase,
  phraseForm,
  async ({ ctx, subject: { id } }, typed) => {
    await editPhrase(ctx, { id, ...typed });
    return redirect(pathTo("/admin/phrases", { notice: "done" }), 303);
  },
  { form: "text" },
);

export default function EditPhrase() {
  const t = useT("city");
  const { title, zone, id, retired, version, current } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({ id: "phrase", lastResult: answer?.result, defaultValue: current });
  const labels = { en: t("phrase.inEnglish"), zh: t("phrase.inChinese") };
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={zone ?? t("phrase.city")}
        breadcrumbs={[{ label: t("phrase.title"), href: pathTo("/admin/phrases") }]}
      />
      {retired && <Callout title={t("phrase.retiredText")} />}
      <ErrorSummary errors={formErrors(form, labels)} />
      {answer?.stale && (
        <Comparison
          keepHref={pathTo("/admin/phrases/:id", { id })}
          fields={(["en", "zh"] as const).map((key) => {
            const yours = String(fields[key].defaultValue ?? "");
            return { key, label: labels[key], yours, current: current[key], differs: yours !== current[key] };
          })}
        />
      )}
      <Form id={form.id} hidden={{ version }}>
        <TextArea {...fieldProps(fields.en)} required label={labels.en} lang="en" rows={3} />
        <TextArea {...fieldProps(fields.zh)} required label={labels.zh} lang="zh-CN" rows={3} />
        <ButtonRow>
          <Button name="do" value="save">
            {t("phrase.save")}
          </Button>
          {!retired && (
            <Button name="do" value="retire" variant="secondary">
              {t("phrase.retire")}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </div>
  );
}
