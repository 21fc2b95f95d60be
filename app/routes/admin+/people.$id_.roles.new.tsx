import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readGrantPlaces } from "~/data/access/grant-places.reader.server";
import { givenRoles } from "~/domain/access/given-roles";
import { roleForm } from "~/forms/access/roles";
import { useT } from "~/i18n/react";
import { useListHref } from "~/ui/patterns/left-lists";
import { createT } from "~/i18n/t.server";
import { PlaceFields } from "~/ui/program/builder/place-fields";
import { Button } from "~/ui/primitives/button";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { titleOf } from "~/ui/title";
import { grantRole } from "~/use-cases/access/grant-role.server";
import { onPerson } from "./_shared/on-person.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onPerson, async ({ locale, subject: { id, name } }) => {
  const title = createT(locale, "access")("people.giveRoleFor", { name });
  return { title, id, name, ...(await readGrantPlaces()) };
});

export const action = formAction(
  onPerson,
  roleForm,
  async ({ ctx, subject }, value) => {
    await grantRole(ctx, { userId: subject.id, ...value });
    return redirect(pathTo("/admin/people/:id", { id: subject.id }, { notice: "given" }), 303);
  },
  { form: "choices" },
);

export default function GiveRole() {
  const t = useT("access");
  const list = useListHref("people");
  const { title, id, name, zones, operators } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "role",
    lastResult: answer?.result,
    defaultValue: { role: "", wholeCity: false, zoneIds: [] as string[], operatorIds: [] as string[] },
  });
  const labels = { role: t("people.role"), zoneIds: t("people.zones"), operatorIds: t("people.operators") };
  const crumbs = [
    { label: t("people.title"), href: list },
    { label: name, href: pathTo("/admin/people/:id", { id }) },
  ];
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={crumbs} />
      <ErrorSummary errors={formErrors(form, labels)} />
      <Form id={form.id}>
        <Select
          {...fieldProps(fields.role)}
          required
          label={t("people.role")}
          options={givenRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
        <PlaceFields zones={zones} operators={operators} fields={fields} />
        <Button>{t("people.giveSubmit")}</Button>
      </Form>
    </div>
  );
}
