import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { floorsForm } from "~/forms/space/places";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { floorChoices } from "~/presenters/space/show-unit.server";
import { Button } from "~/ui/primitives/button";
import { formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { TextArea } from "~/ui/primitives/text-input";
import { EditPage } from "~/ui/patterns/edit-page";
import { titleOf } from "~/ui/title";
import { setFloors } from "~/use-cases/space/set-floors.server";
import { onSite } from "../_shared/space/on-place.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onSite("site.manage"), async ({ subject, locale }) => ({
  title: createT(locale, "space")("site.setFloors"),
  id: subject.id,
  name: inLanguage(subject.name, locale),
  version: subject.version,
  floors: (await labelsOf(subject.id)).join("\n"),
}));

const labelsOf = async (siteId: string) => (await floorChoices(siteId)).map(({ label }) => label);

export const action = formAction(
  onSite("site.manage"),
  async ({ subject: { id } }) => floorsForm(await labelsOf(id)),
  async ({ ctx, subject: { id } }, typed) => {
    await setFloors(ctx, { siteId: id, ...typed });
    return redirect(pathTo("/admin/sites/:id", { id }, { notice: "saved" }), 303);
  },
);

export default function Floors() {
  const t = useT("space");
  const { title, id, name, version, floors } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({ id: "site", lastResult: answer?.result, defaultValue: { floors } });
  const labels = { floors: t("field.floors") };
  const backHref = pathTo("/admin/sites/:id", { id });
  return (
    <EditPage
      title={title}
      breadcrumbs={[
        { label: t("title"), href: pathTo("/admin/zones") },
        { label: name, href: backHref },
      ]}
      errors={formErrors(form, labels)}
      keepHref={backHref}
      answer={answer}
      labels={labels}
      typed={{ floors: String(fields.floors.defaultValue ?? "") }}
      current={{ floors }}
    >
      <Form id={form.id} hidden={{ version }}>
        <TextArea {...fieldProps(fields.floors)} label={labels.floors} hint={t("hint.floors")} rows={10} />
        <Button>{t("save")}</Button>
      </Form>
    </EditPage>
  );
}
